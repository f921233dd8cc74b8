package org.originstream.domain.decide;

/** A place in the routing table, before it is known whose. */
public enum Place {
  HISTORY,
  /** Country topic of the importing customs. */
  DESTINATION_COUNTRY,
  /** Country topic of every node that looked the certificate up. */
  READER_COUNTRIES,
  /** Country topic of the customs that sent the event. */
  SENDER_COUNTRY,
  /** Notices of the node that sent the event. */
  SENDER_NOTICES,
  /** Notices of the node that issued the certificate. */
  OWNER_NOTICES
}
