package org.originstream.domain.event;

/** What a verification found. */
public enum VerificationResult {
  CONFIRMED,
  NOT_CONFIRMED,
  INCONCLUSIVE
}
