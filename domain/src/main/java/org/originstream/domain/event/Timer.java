package org.originstream.domain.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A timer that a case armed has gone off.
 *
 * @param header how every event begins
 * @param timerId as armed
 * @param due as armed
 */
public record Timer(EventHeader header, String timerId, Instant due) implements PlatformEvent {
  public Timer {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(timerId, "timerId");
    Objects.requireNonNull(due, "due");
  }
}
