package org.originstream.sandbox.journey;

/** A stage of a certificate's journey. */
public enum Stage {
  PUBLISHED,
  ACCEPTED,
  DELIVERED,
  ACKNOWLEDGED,
  USED,
  AMENDED,
  CANCELLED,
  HELD,
  REFUSED,
  QUARANTINED
}
