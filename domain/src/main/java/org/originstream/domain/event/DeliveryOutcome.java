package org.originstream.domain.event;

/** How far a delivery came. */
public enum DeliveryOutcome {
  /** The receiver took the bytes but proved nothing about them. */
  HANDED_OVER,
  /** The receiver returned the digest of exactly these bytes. */
  DELIVERED,
  /** The receiver said that it cannot read them. */
  NOT_READABLE,
  /** An attempt failed for good without an answer. */
  UNDELIVERED,
  /** Attempts have stopped until a person looks at it. */
  PARKED
}
