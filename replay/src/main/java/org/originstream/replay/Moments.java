package org.originstream.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of a command line; nothing is guessed, and no time zone is the machine's. */
final class Moments {
  /** How a time may be written, for messages. */
  static final String FORMS =
      "a date (2025-11-01, from midnight UTC), a time with its offset"
          + " (2025-11-01T09:30:00+09:00), or a span before now (-90m, -2h, -7d)";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SPAN = Pattern.compile("-(\\d{1,6})([smhdw])");

  private Moments() {}

  /**
   * The instant meant; empty if it has none of the {@link #FORMS}.
   *
   * @param now what spans are counted from
   */
  static Optional<Instant> read(String text, Instant now) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return Optional.of(
          now.minus(unit(span.group(2)).multipliedBy(Long.parseLong(span.group(1)))));
    }
    try {
      return Optional.of(
          DATE.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }
}
