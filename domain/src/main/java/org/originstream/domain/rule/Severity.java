package org.originstream.domain.rule;

/** How much a finding weighs. */
public enum Severity {
  /** Unroutable, unauthentic or contradictory on its face: the event is refused. */
  REJECT,
  /**
   * A matter of origin substance, or resting on unconfirmed knowledge: delivered with a warning.
   */
  WARN,
  /** Worth knowing. */
  INFO,
  /** The rule could not be evaluated for want of data; never counts as a pass. */
  NOT_EVALUATED
}
