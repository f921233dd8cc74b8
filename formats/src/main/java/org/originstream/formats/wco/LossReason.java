package org.originstream.formats.wco;

/** Why something of a document is not in the other form. */
public enum LossReason {
  NO_ELEMENT("no element of the WCO Data Model is known for it"),
  COMPUTED("the exchange computes it"),
  ENVELOPE("the door that takes the document fills it in"),
  DERIVED("the message function says it"),
  CUT("the element is shorter; the text is cut"),
  NOT_MAPPED("the mapping has no such element");

  private final String meaning;

  LossReason(String meaning) {
    this.meaning = meaning;
  }

  /** For people. */
  public String meaning() {
    return meaning;
  }
}
