package org.originstream.domain.agreement;

/** In which register a trader stands who declares origin without an authority. */
public enum ExporterKind {
  /** The register of exporters of the European Union and its partners. */
  REX,
  /** Approved by its customs to declare for consignments of any value. */
  APPROVED,
  /** Certified by its authority, as under the agreements of ASEAN. */
  CERTIFIED,
  /** Known by a number, without any approval. */
  REGISTERED
}
