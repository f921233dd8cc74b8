package org.originstream.formats.wco;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table, for one kind of event.
 *
 * @param path the element of the event
 * @param wco where it goes; null if it is lost
 * @param id of the WCO data element; null if none is known
 * @param name of the WCO data element
 * @param format how long a value may be; null if it is lost
 * @param obligation M, C or O at the exchange
 * @param evidence what id and class rest on
 * @param codes the list its codes are of; null if it is no code
 * @param cut whether a longer text is cut
 * @param omit the value that absence stands for; null if there is none
 * @param unit what the attribute unitCode always says; null if there is none
 * @param values our codes and those of the document; empty if they are the same
 * @param overflow where a value goes that does not fit; null if nowhere
 * @param lost why it does not go over, or not by itself; null if it does
 */
record MappedElement(
    DoorPath path,
    @Nullable WcoPath wco,
    @Nullable String id,
    String name,
    @Nullable ElementFormat format,
    String obligation,
    Evidence evidence,
    @Nullable String codes,
    boolean cut,
    @Nullable String omit,
    @Nullable String unit,
    Map<String, String> values,
    @Nullable Overflow overflow,
    @Nullable LossReason lost) {
  /** What an id and its class path rest on. */
  enum Evidence {
    SCHEMA,
    SHEET,
    UNSURE,
    NONE
  }

  /**
   * Where a value goes that the element is too short for.
   *
   * @param wco the other place
   * @param id of the WCO data element there
   * @param format how long a value may be there
   */
  record Overflow(WcoPath wco, String id, ElementFormat format) {
    Overflow {
      Objects.requireNonNull(wco, "wco");
    }
  }

  MappedElement {
    values = Map.copyOf(values);
    if (wco != null && lost == null && wco.stars() != path.stars()) {
      throw new IllegalArgumentException(
          path.text() + " and " + wco.text() + " repeat differently");
    }
    if (wco != null && format == null) {
      throw new IllegalArgumentException(path.text() + " has no format");
    }
  }

  /** Whether its value goes over as it is. */
  boolean isCarried() {
    return lost == null;
  }
}
