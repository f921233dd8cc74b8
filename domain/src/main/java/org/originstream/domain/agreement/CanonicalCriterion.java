package org.originstream.domain.agreement;

/** The origin criteria of all agreements in one vocabulary. */
public enum CanonicalCriterion {
  /** Wholly obtained. */
  WO,
  /** Made only of originating materials. */
  PE,
  /** Change in tariff classification. */
  CTC,
  /** Regional value content. */
  RVC,
  /** Specific process or chemical reaction. */
  SP,
  /** A product-specific rule, not said which. */
  PSR,
  /** Outward processing. */
  OP,
  /** Cumulation, where an agreement prints it in place of a criterion. */
  ACCUM,
  /** Tolerance, where an agreement prints it in place of a criterion. */
  TOLERANCE
}
