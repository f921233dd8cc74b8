package org.originstream.benchmarks.figure;

/**
 * What one step costs inside the process.
 *
 * @param step its name
 * @param times how often the processor takes it for one issued certificate
 * @param micros of processor time, each time
 */
public record StepFigure(String step, int times, Spread micros) {
  /** What it adds to the complete way, in µs. */
  public double inTheProcessor() {
    return times * micros.median();
  }
}
