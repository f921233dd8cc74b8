package org.originstream.adapter.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Retry-After} as RFC 9110 section 10.2.3 has it: seconds or a date; at most an hour. */
final class RetryAfterHeader {
  static final Duration MAX = Duration.ofHours(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfterHeader() {}

  /** How long to wait; zero for a time that has passed and for anything that cannot be read. */
  static Duration read(@Nullable String value, Instant now) {
    if (value == null) {
      return Duration.ZERO;
    }
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      return capped(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      return capped(Duration.between(now, ZonedDateTime.parse(text, DATE).toInstant()));
    } catch (DateTimeParseException garbage) {
      return Duration.ZERO;
    }
  }

  private static Duration capped(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MAX) > 0 ? MAX : wait;
  }
}
