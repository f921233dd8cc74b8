package org.originstream.domain.lifecycle;

/** What the importing customs, or a delivery to them, can do to an item. */
public enum UseAct {
  RECEIVE,
  ACCEPT,
  REFUSE,
  WITHDRAW_ACCEPTANCE,
  WITHDRAW_REFUSAL,
  USE_PART,
  USE_ALL,
  /** Used under the fallback of an outage, before the certificate was delivered. */
  USE_PART_IN_OUTAGE,
  USE_ALL_IN_OUTAGE,
  REVERSE_PART,
  REVERSE_ALL,
  DENY,
  UPHOLD_APPEAL,
  /** An appeal succeeded about an item that had been used in part. */
  UPHOLD_PART_USED,
  /** An appeal succeeded about an item that had been used up. */
  UPHOLD_ALL_USED,
  /** The paper was amended, and the new version has not been delivered yet. */
  RENEW
}
