package org.originstream.domain.decide;

/** By which kind of topic a record reaches the exchange. */
public enum Inlet {
  /** From an exporting node. */
  SUBMISSIONS,
  /** From the customs of an importing node. */
  FEEDBACK,
  /** From the adapter of an importing node. */
  DELIVERIES,
  /** From the exchange itself. */
  INTERNAL
}
