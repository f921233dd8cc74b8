package org.originstream.sandbox;

import java.util.Map;
import java.util.Properties;

/**
 * Who is looking. The launcher knows, and says so in system properties.
 *
 * @param columns how wide a line may be, in characters
 * @param colour whether colours are welcome
 * @param rewriting whether a line on standard error may be written over
 */
record Terminal(int columns, boolean colour, boolean rewriting) {
  private static final int COLUMNS_ELSEWHERE = 120;
  private static final String COLUMNS = "origin.terminal.columns";

  /** As this process was told. */
  static Terminal here() {
    return of(System.getProperties(), System.getenv());
  }

  static Terminal of(Properties told, Map<String, String> environment) {
    return new Terminal(
        Integer.parseInt(told.getProperty(COLUMNS, "" + COLUMNS_ELSEWHERE)),
        told.containsKey(COLUMNS) && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        told.containsKey("origin.terminal.progress"));
  }

  String bold(String text) {
    return painted(text, "1");
  }

  /**
   * Text in a colour, where colours are welcome.
   *
   * @param code of ANSI's graphic renditions, empty for none
   */
  String painted(String text, String code) {
    return colour && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
