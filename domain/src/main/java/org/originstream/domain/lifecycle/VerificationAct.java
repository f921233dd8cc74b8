package org.originstream.domain.lifecycle;

/** What can happen to a verification request. */
public enum VerificationAct {
  REQUEST,
  ACKNOWLEDGE,
  EXTEND,
  CONFIRM,
  NOT_CONFIRM,
  FIND_INCONCLUSIVE,
  TIME_OUT,
  WITHDRAW,
  REQUEST_VISIT,
  FINISH_VISIT,
  GRANT,
  DENY
}
