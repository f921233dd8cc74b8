package org.originstream.domain.event;

import java.time.Instant;
import java.util.Objects;

/**
 * Something expected of a participant has not come in time.
 *
 * @param header how every event begins
 * @param expected acknowledgement, use report or verification answer
 * @param due when it was due
 */
public record Overdue(EventHeader header, String expected, Instant due) implements PlatformEvent {
  public Overdue {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(due, "due");
  }
}
