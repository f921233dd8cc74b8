package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that an event sets.
 *
 * @param expected what has to come, or come to pass
 * @param subject of which version or verification
 * @param due the first moment at which it is late
 * @param lastDay the last day in time, where the deadline is a day; null where it is a duration
 * @param zone whose midnight ends that day, such as {@code Asia/Tokyo}; null with the day
 * @param source which term or statement sets it, and where its zone is from
 */
public record Expectation(
    Expected expected,
    String subject,
    Instant due,
    @Nullable LocalDate lastDay,
    @Nullable String zone,
    String source) {
  public Expectation {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(source, "source");
  }

  /** The same, due at once if it is late already. */
  Expectation notBefore(Instant now) {
    return due.isBefore(now)
        ? new Expectation(expected, subject, now, lastDay, zone, source)
        : this;
  }

  /** The timer that goes off when it is late. */
  ArmedTimer timer() {
    return new ArmedTimer(expected.timerId(subject), due);
  }
}
