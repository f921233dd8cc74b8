package org.originstream.formats.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times of a document: ISO 8601, extended form, nothing guessed. */
final class Times {
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2199;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          DATE.pattern()
              + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final DateTimeFormatter STRICT_TIME =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter STRICT_DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

  private final Problems problems;

  Times(Problems problems) {
    this.problems = problems;
  }

  /** A local date, or null with a problem noted. */
  @Nullable LocalDate date(String name, String text, Path path) {
    LocalDate date =
        DATE.matcher(text).matches() ? parsed(text, STRICT_DATE, LocalDate::from) : null;
    if (date != null && isPlausible(date.getYear())) {
      return date;
    }
    problems.add(
        ProblemCode.DATE_INVALID,
        path,
        name + " is no date from " + YEAR_MIN + " to " + YEAR_MAX + ": " + Quoted.text(text),
        "Write a day of the calendar as 2026-01-31.");
    return null;
  }

  /** A time with its offset, or null with a problem noted. */
  @Nullable OffsetDateTime time(String name, String text, Path path) {
    OffsetDateTime time =
        TIME.matcher(text).matches() ? parsed(text, STRICT_TIME, OffsetDateTime::from) : null;
    if (time != null && isPlausible(time.getYear())) {
      return time;
    }
    problems.add(
        ProblemCode.DATE_INVALID,
        path,
        name
            + " is no time with an offset, from "
            + YEAR_MIN
            + " to "
            + YEAR_MAX
            + ": "
            + Quoted.text(text),
        "Write the time with the offset of the place, as 2026-01-31T09:30:00+08:00.");
    return null;
  }

  /** An instant, or null with a problem noted; any offset is taken. */
  @Nullable Instant instant(String name, String text, Path path) {
    OffsetDateTime time = time(name, text, path);
    return time == null ? null : time.toInstant();
  }

  static String written(OffsetDateTime time) {
    return STRICT_TIME.format(time);
  }

  static String written(Instant instant) {
    return written(instant.atOffset(ZoneOffset.UTC));
  }

  private static boolean isPlausible(int year) {
    return year >= YEAR_MIN && year <= YEAR_MAX;
  }

  private static <T> @Nullable T parsed(
      String text, DateTimeFormatter formatter, TemporalQuery<T> query) {
    try {
      return formatter.parse(text, query);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
