package org.originstream.domain.decide;

import java.time.Duration;
import java.util.Objects;

/**
 * What an agreement's profile says about the course of a case.
 *
 * @param holdTime how long an early event is held
 * @param severalEntries whether several declarations may use one certificate
 * @param copyOnlyIfUnused whether a copy may be made only of an unused original (CN-KR 3.17,
 *     ChAFTA)
 */
public record Terms(Duration holdTime, boolean severalEntries, boolean copyOnlyIfUnused) {
  public Terms {
    Objects.requireNonNull(holdTime, "holdTime");
  }
}
