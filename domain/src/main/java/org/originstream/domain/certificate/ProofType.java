package org.originstream.domain.certificate;

/** Which kind of proof of origin a paper is; decides which elements it must carry. */
public enum ProofType {
  /**
   * Certificate of origin issued by an authority under an agreement (document types 861, 864, 865).
   */
  CERTIFICATE,
  /** Origin declaration by an exporter, producer or importer (document type 862). */
  DECLARATION,
  /** Statement on origin on an invoice or other commercial document (document type 862). */
  STATEMENT,
  /** Certificate of non-preferential origin; no agreement, no tariff preference. */
  NON_PREFERENTIAL;

  /** Whether the trader vouches for the origin, and no authority signs. */
  public boolean isSelfDeclared() {
    return this == DECLARATION || this == STATEMENT;
  }
}
