package org.originstream.domain.lifecycle;

/** Region D, one for each verification request. */
public enum VerificationState {
  NOT_REQUESTED,
  REQUESTED,
  ACKNOWLEDGED,
  CONFIRMED,
  NOT_CONFIRMED,
  INCONCLUSIVE,
  VISIT,
  TIMED_OUT,
  LATE_RESULT,
  WITHDRAWN,
  CLOSED_GRANTED,
  CLOSED_DENIED
}
