package org.originstream.domain.agreement;

/** Who reads a certificate. */
public enum Reader {
  /** The customs of the importing country. */
  IMPORTING_CUSTOMS,
  /** The issuing authority, and who answers verifications for it. */
  EXPORTING_SIDE,
  /** The trader who applied for it or made it out. */
  EXPORTER,
  /** Who imports under it. */
  IMPORTER,
  /** The authorities of other parties, as for transit or a back-to-back proof. */
  OTHER_PARTY,
  /** Anybody who knows what the look-up asks for. */
  PUBLIC
}
