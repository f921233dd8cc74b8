package org.originstream.benchmarks.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Several readings of one thing.
 *
 * @param median of an even number, the mean of the middle two
 * @param min the smallest
 * @param max the largest
 * @param readings how many, from 1
 */
public record Spread(double median, double min, double max, int readings) {
  /** Of at least one reading. */
  public static Spread of(Collection<Double> readings) {
    double[] sorted = sorted(readings.stream().mapToDouble(Double::doubleValue).toArray());
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
  }

  /**
   * The smallest reading that so many of a hundred do not exceed.
   *
   * @param percent above 0, up to 100
   */
  public static double percentile(double[] readings, double percent) {
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException("a percentile is above 0 and up to 100, not " + percent);
    }
    double[] sorted = sorted(readings);
    return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
  }

  private static double[] sorted(double[] readings) {
    if (readings.length == 0) {
      throw new IllegalArgumentException("nothing was read, so there is no median");
    }
    double[] sorted = readings.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The median with its range, in so many decimals. */
  public String text(int decimals) {
    return "%s (%s–%s)"
        .formatted(number(median, decimals), number(min, decimals), number(max, decimals));
  }

  /** A number for people, with commas between thousands. */
  public static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
