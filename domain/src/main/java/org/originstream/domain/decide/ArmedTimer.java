package org.originstream.domain.decide;

import java.time.Instant;
import java.util.Objects;

/**
 * A timer the case waits for.
 *
 * @param timerId unique in the case
 * @param due when it goes off
 */
public record ArmedTimer(String timerId, Instant due) {
  public ArmedTimer {
    Objects.requireNonNull(timerId, "timerId");
    Objects.requireNonNull(due, "due");
  }
}
