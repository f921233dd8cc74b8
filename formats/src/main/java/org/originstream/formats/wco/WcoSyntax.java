package org.originstream.formats.wco;

import java.util.Locale;

/** The two forms a document of the WCO Data Model can have. */
public enum WcoSyntax {
  JSON,
  XML;

  /** Its name on a command line. */
  public String optionName() {
    return "wco-" + name().toLowerCase(Locale.ROOT);
  }
}
