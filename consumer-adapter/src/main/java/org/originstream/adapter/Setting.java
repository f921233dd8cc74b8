package org.originstream.adapter;

import java.time.Duration;
import java.util.function.Function;
import org.originstream.adapter.deliver.RetrySchedule;

/**
 * One key of an adapter's settings file: what the reader goes by, and what docs/settings.md says.
 *
 * @param key as in the file
 * @param type of the value, for people
 * @param otherwise the value where none is given, as one would write it; empty if one is needed
 * @param unit of the value; empty if it has none
 * @param bounds what is taken, in words that end "give …"
 * @param meaning what it does
 * @param reading makes the value of its text, or throws IllegalArgumentException with the rule
 */
record Setting<T>(
    String key,
    String type,
    String otherwise,
    String unit,
    String bounds,
    String meaning,
    Function<String, T> reading) {
  private static final Duration LONGEST = Duration.ofHours(1);

  /** A whole number from {@code min} to {@code max}. */
  static Setting<Integer> number(
      String key, int otherwise, int min, int max, String unit, String meaning) {
    return new Setting<>(
        key,
        "whole number",
        Integer.toString(otherwise),
        unit,
        min + " to " + max,
        meaning,
        text -> whole(text, min, max));
  }

  /** More than nothing and at most an hour. */
  static Setting<Duration> duration(String key, Duration otherwise, String meaning) {
    return new Setting<>(
        key,
        "duration",
        otherwise.toString(),
        "ISO 8601",
        "more than PT0S, at most " + LONGEST,
        meaning,
        Setting::limited);
  }

  private static int whole(String text, int min, int max) {
    String rule = "is a whole number from " + min + " to " + max;
    try {
      int number = Integer.parseInt(text);
      if (number < min || number > max) {
        throw new IllegalArgumentException(rule);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(rule, e);
    }
  }

  private static Duration limited(String text) {
    Duration duration = RetrySchedule.parse(text).waits().getFirst();
    if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("is more than PT0S and at most " + LONGEST);
    }
    return duration;
  }
}
