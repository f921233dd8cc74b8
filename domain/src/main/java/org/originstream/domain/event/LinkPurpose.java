package org.originstream.domain.event;

/** What one case wants of another. */
public enum LinkPurpose {
  REPLACEMENT,
  BACK_TO_BACK_BALANCE
}
