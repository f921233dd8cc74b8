package org.originstream.domain.agreement;

/** What the importing customs may do when a verification is not answered in time. */
public enum NoReply {
  /** Deny the preference; never done by itself. */
  MAY_DENY,
  /** Deny it only after having asked the trader. */
  ASK_TRADER_FIRST
}
