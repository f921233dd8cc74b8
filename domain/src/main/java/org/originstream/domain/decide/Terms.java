package org.originstream.domain.decide;

import java.time.Duration;
import java.util.Objects;

/**
 * What an agreement's profile says about the course of a case.
 *
 * @param holdTime how long an early event is held
 * @param severalEntries whether several declarations may use one certificate
 * @param copies what holds for copies
 * @param verification what holds for verifications and corrections
 * @param outage what holds during outages
 */
public record Terms(
    Duration holdTime,
    boolean severalEntries,
    CopyLimits copies,
    VerificationLimits verification,
    OutageLimits outage) {
  public Terms {
    Objects.requireNonNull(holdTime, "holdTime");
    Objects.requireNonNull(copies, "copies");
    Objects.requireNonNull(verification, "verification");
    Objects.requireNonNull(outage, "outage");
  }
}
