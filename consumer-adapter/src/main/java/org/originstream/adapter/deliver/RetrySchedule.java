package org.originstream.adapter.deliver;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long to wait before each attempt; when it is used up the delivery is parked, never dropped.
 *
 * @param waits before the first, second, … attempt; at least one, none negative
 */
public record RetrySchedule(List<Duration> waits) {
  /** The example schedule of Standard Webhooks 1.0.0: ten attempts over about 75 hours. */
  public static final RetrySchedule STANDARD_WEBHOOKS =
      parse("PT0S,PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H");

  /** Short enough to watch a delivery being parked on one machine. */
  public static final RetrySchedule SANDBOX = parse("PT0S,PT0.2S,PT0.5S,PT1S,PT2S,PT5S");

  public RetrySchedule {
    waits = List.copyOf(waits);
    if (waits.isEmpty()) {
      throw new IllegalArgumentException("a retry schedule has at least one attempt");
    }
    if (waits.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("no wait of a retry schedule is negative: " + waits);
    }
  }

  /**
   * Reads ISO 8601 durations separated by commas, such as {@code PT0S,PT5S,PT5M}.
   *
   * @throws IllegalArgumentException naming the part that is not a duration
   */
  public static RetrySchedule parse(String text) {
    return new RetrySchedule(
        List.of(text.split(",", -1)).stream().map(part -> duration(part.strip())).toList());
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return waits.stream().map(Duration::toString).collect(Collectors.joining(","));
  }

  /** How many attempts there are in all. */
  public int attemptsMax() {
    return waits.size();
  }

  /** The wait before the next attempt, or empty if {@code attemptsMade} were the last. */
  public Optional<Duration> waitAfter(int attemptsMade) {
    return attemptsMade < waits.size() ? Optional.of(waits.get(attemptsMade)) : Optional.empty();
  }

  private static Duration duration(String part) {
    try {
      return Duration.parse(part);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + part + "' is not an ISO 8601 duration; write for example PT5S or PT2H", e);
    }
  }
}
