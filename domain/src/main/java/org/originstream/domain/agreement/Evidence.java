package org.originstream.domain.agreement;

/** How well a value of a profile is founded; a weakly founded one never refuses a certificate. */
public enum Evidence {
  /** Read in the treaty's text. */
  TREATY,
  /** Read on a public web page. */
  WEB,
  /** Read in a public repository. */
  REPOSITORY,
  /** General knowledge of the trade, not re-read. */
  KNOWLEDGE,
  /** Inferred from other agreements or from real systems. */
  INFERRED,
  /** A decision of this exchange. */
  DESIGN;

  /** Whether a rule that rests on it may refuse; otherwise it only warns. */
  public boolean mayRefuse() {
    return this != KNOWLEDGE && this != INFERRED;
  }
}
