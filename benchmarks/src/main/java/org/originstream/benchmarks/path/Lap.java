package org.originstream.benchmarks.path;

/**
 * One way of the records, once.
 *
 * @param events how many
 * @param produce from the first record sent until all are acknowledged, still invisible
 * @param carry from the moment they become visible until the last one is readable at the end
 */
public record Lap(int events, Cost produce, Cost carry) {
  /** Events a second, from visible at the start to readable at the end. */
  public double carriedPerSecond() {
    return events * 1e9 / carry.wall().toNanos();
  }

  /** Events a second, sending included. */
  public double allPerSecond() {
    return events * 1e9 / produce.wall().plus(carry.wall()).toNanos();
  }

  /** Processor time for an event between start and end, without sending and reading, in µs. */
  public double carriedMicros() {
    return micros(carry.client().plus(carry.broker()).toNanos());
  }

  /** This JVM's part of it, in µs. */
  public double carriedClientMicros() {
    return micros(carry.client().toNanos());
  }

  /** The broker's part of it, in µs. */
  public double carriedBrokerMicros() {
    return micros(carry.broker().toNanos());
  }

  /** All processor time for an event, sending and reading included, in µs. */
  public double allMicros() {
    return micros(produce.cpu().plus(carry.cpu()).toNanos());
  }

  /** Processor time for sending an event, in µs. */
  public double producedMicros() {
    return micros(produce.cpu().toNanos());
  }

  /** Processor time of the thread that reads an event at the end, in µs. */
  public double readMicros() {
    return micros(carry.reader().toNanos());
  }

  private double micros(long nanos) {
    return nanos / 1e3 / events;
  }
}
