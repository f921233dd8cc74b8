package org.originstream.replay;

import java.util.Locale;

/** Amounts as people read them. */
final class Amounts {
  private static final long KIB = 1024;
  private static final long MINUTE_SECONDS = 60;
  private static final long HOUR_SECONDS = 3600;

  private Amounts() {}

  /** A span of time, of which only the order matters. */
  static String span(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 10) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    if (whole < 2 * MINUTE_SECONDS) {
      return whole + " s";
    }
    return whole < 2 * HOUR_SECONDS
        ? whole / MINUTE_SECONDS + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / HOUR_SECONDS);
  }

  /** A size in the unit that suits it. */
  static String bytes(long count) {
    if (count < KIB) {
      return count + " B";
    }
    double size = count;
    int unit = -1;
    do {
      size /= KIB;
      unit++;
    } while (size >= KIB && unit < 3);
    return String.format(Locale.ROOT, "%.1f %ciB", size, "KMGT".charAt(unit));
  }
}
