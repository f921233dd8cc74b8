package org.originstream.domain.event;

/** On what basis a verification is asked for. */
public enum VerificationBasis {
  RANDOM,
  REASONABLE_DOUBT
}
