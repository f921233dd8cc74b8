package org.originstream.domain.lifecycle;

/** Region C, one for each item: what the importing customs made of it. Owned by them. */
public enum UseState {
  NOT_RECEIVED,
  RECEIVED,
  ACCEPTED,
  REFUSED,
  PARTIALLY_USED,
  FULLY_USED,
  DENIED
}
