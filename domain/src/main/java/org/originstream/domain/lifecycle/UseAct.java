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
  REVERSE_PART,
  REVERSE_ALL,
  DENY,
  UPHOLD_APPEAL,
  /** The paper was amended, and the new version has not been delivered yet. */
  RENEW
}
