package org.originstream.domain.agreement;

/** What may stand in for the exchanged data where it is missing. */
public enum Fallback {
  /** Goods are released against a guarantee, and the preference follows. */
  GUARANTEE,
  /** The importer makes a supplementary declaration of origin. */
  SUPPLEMENTARY_DECLARATION,
  /** A copy of the paper as a PDF file. */
  PDF,
  /** The paper itself. */
  PAPER
}
