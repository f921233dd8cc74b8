package org.originstream.benchmarks.figure;

/**
 * One way against another, round by round.
 *
 * @param name stable name
 * @param words what is divided by what
 * @param value more is better
 */
public record RatioFigure(String name, String words, Spread value) {
  /** Name of the ratio the pass-through is compared by. */
  public static final String TO_PASS_THROUGH = "complete-to-pass-through-cpu";

  /** Name of the ratio the sum of the measured parts is compared by. */
  public static final String TO_PARTS = "complete-to-sum-of-parts-cpu";
}
