package org.originstream.domain.rule;

/** Where a rule is judged. */
public enum Judged {
  /** While a message is read, at the door and by the processor: it is no event yet. */
  READING("reading"),
  /** From one event and the reference data, by the door's pre-flight and by the processor alike. */
  CERTIFICATE("certificate"),
  /** With all that is known of the certificate, by the processor. */
  CASE("case"),
  /** Across certificates, by messages between cases; never delays a verdict. */
  INDEX("index"),
  /** Not yet: nothing is claimed about it. */
  NOT_EVALUATED("not evaluated");

  private final String spoken;

  Judged(String spoken) {
    this.spoken = spoken;
  }

  /** In words. */
  public String spoken() {
    return spoken;
  }
}
