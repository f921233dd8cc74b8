package org.originstream.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a run. */
public final class Grids {
  private Grids() {}

  /** All of those for which something was measured. */
  public static List<Grid> of(Figures figures) {
    return Stream.of(ways(figures), ratios(figures), steps(figures), delays(figures))
        .filter(grid -> !grid.rows().isEmpty())
        .toList();
  }

  private static Grid ways(Figures figures) {
    return new Grid(
        "Ways: processor time, µs an event",
        List.of("way", "send", "client", "broker", "client + broker", "read", "all", "events/s"),
        figures.ways().stream()
            .map(
                way ->
                    List.of(
                        way.way(),
                        micros(way.sentMicros()),
                        micros(way.clientMicros()),
                        micros(way.brokerMicros()),
                        way.carriedMicros().text(1),
                        micros(way.readMicros()),
                        micros(way.allMicros()),
                        way.perSecond().text(0)))
            .toList());
  }

  private static Grid ratios(Figures figures) {
    return new Grid(
        "Ratios, round by round (more is better)",
        List.of("ratio", "median (range)"),
        figures.ratios().stream()
            .map(ratio -> List.of(ratio.words(), ratio.value().text(2)))
            .toList());
  }

  private static Grid steps(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (StepFigure step : figures.steps()) {
      rows.add(
          List.of(
              step.step(),
              step.micros().text(1),
              step.times() == 0 ? "–" : Integer.toString(step.times()),
              step.times() == 0 ? "–" : Spread.number(step.inTheProcessor(), 1)));
    }
    if (!rows.isEmpty()) {
      double sum = figures.steps().stream().mapToDouble(StepFigure::inTheProcessor).sum();
      rows.add(List.of("sum in the processor", "", "", Spread.number(sum, 1)));
    }
    return new Grid(
        "Steps inside the process: thread processor time, µs",
        List.of("step", "each", "times an event", "an event"),
        rows);
  }

  private static Grid delays(Figures figures) {
    return new Grid(
        "Delay at a steady rate: from due to readable, ms",
        List.of("way", "events/s", "p50", "p99", "p99 ÷ commit interval"),
        figures.delays().stream()
            .map(
                delay ->
                    List.of(
                        delay.way(),
                        Spread.number(delay.perSecond(), 0),
                        delay.p50Millis().text(0),
                        delay.p99Millis().text(0),
                        Spread.number(delay.p99InCommits(), 1)))
            .toList());
  }

  private static String micros(Spread spread) {
    return Spread.number(spread.median(), 1);
  }
}
