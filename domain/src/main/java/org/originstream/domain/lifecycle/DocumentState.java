package org.originstream.domain.lifecycle;

/** Region A: where the paper stands. Owned by its issuer. */
public enum DocumentState {
  NOT_ISSUED,
  ISSUED,
  AMENDED,
  REPLACED,
  CANCELLED,
  EXPIRED
}
