package org.originstream.benchmarks.figure;

import java.util.List;
import java.util.Optional;
import org.originstream.benchmarks.Plan;

/**
 * Everything one run brought to light.
 *
 * @param command as it was given
 * @param day when, ISO 8601 date
 * @param machine on what
 * @param loadAtEnd of the machine when it was over
 * @param plan how much
 * @param partitions of every topic
 * @param valueBytes mean size of a record value
 * @param copies how many records with the decision an event becomes
 * @param ways none if they were not asked for; so with the others
 * @param ratios between the ways
 * @param steps inside the process
 * @param delays at steady rates
 */
public record Figures(
    String command,
    String day,
    Machine machine,
    double loadAtEnd,
    Plan plan,
    int partitions,
    double valueBytes,
    int copies,
    List<WayFigure> ways,
    List<RatioFigure> ratios,
    List<StepFigure> steps,
    List<DelayFigure> delays) {
  public Figures {
    ways = List.copyOf(ways);
    ratios = List.copyOf(ratios);
    steps = List.copyOf(steps);
    delays = List.copyOf(delays);
  }

  /** A ratio by its name. */
  public Optional<RatioFigure> ratio(String name) {
    return ratios.stream().filter(ratio -> ratio.name().equals(name)).findFirst();
  }

  /** A way by its name. */
  public Optional<WayFigure> way(String name) {
    return ways.stream().filter(way -> way.way().equals(name)).findFirst();
  }

  /** The delay of a way at a rate. */
  public Optional<DelayFigure> delay(String way, int perSecond) {
    return delays.stream()
        .filter(delay -> delay.way().equals(way) && delay.perSecond() == perSecond)
        .findFirst();
  }
}
