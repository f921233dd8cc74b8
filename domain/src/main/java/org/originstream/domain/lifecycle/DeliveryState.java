package org.originstream.domain.lifecycle;

/** Region B, one for each recipient: how far the latest delivery came. Owned by the exchange. */
public enum DeliveryState {
  NOT_QUEUED,
  QUEUED,
  HANDED_OVER,
  DELIVERED,
  NOT_READABLE,
  UNDELIVERED,
  PARKED
}
