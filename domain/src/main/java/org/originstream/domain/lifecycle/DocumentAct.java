package org.originstream.domain.lifecycle;

/** What can be done to the paper. */
public enum DocumentAct {
  ISSUE,
  AMEND,
  REPLACE,
  CANCEL,
  REVOKE_AFTER_USE,
  COPY,
  SUPERSEDE,
  EXPIRE,
  ACCEPT_LATE
}
