package org.originstream.domain.event;

/** What one case wants of another. */
public enum LinkPurpose {
  REPLACEMENT,
  BACK_TO_BACK_BALANCE,
  /** A certificate tells the index of an invoice that it rests on it. */
  INVOICE,
  /** A certificate tells the index of its signatory that it was issued. */
  ISSUANCE,
  /** A certificate tells the index of an office that the office asked for its verification. */
  VERIFICATION
}
