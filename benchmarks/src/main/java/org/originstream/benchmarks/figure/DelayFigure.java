package org.originstream.benchmarks.figure;

/**
 * How long events sent at a steady rate took from when they were due until they were readable.
 *
 * @param way its name
 * @param perSecond how many were due a second
 * @param p50Millis over the runs
 * @param p99Millis over the runs
 * @param commitMillis how long the processor waits before it commits
 */
public record DelayFigure(
    String way, int perSecond, Spread p50Millis, Spread p99Millis, long commitMillis) {
  /** The slow ones in units of the commit interval. */
  public double p99InCommits() {
    return p99Millis.median() / commitMillis;
  }
}
