package org.originstream.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.originstream.benchmarks.path.Lap;
import org.originstream.benchmarks.path.Way;

/** Divides laps that were run side by side in the same round. */
public final class Ratios {
  private Ratios() {}

  /** All that the ways and steps that were measured allow. */
  public static List<RatioFigure> of(Map<Way, List<Lap>> laps, List<StepFigure> steps) {
    List<RatioFigure> ratios = new ArrayList<>();
    List<Lap> complete = laps.getOrDefault(Way.COMPLETE, List.of());
    List<Lap> copied = laps.getOrDefault(Way.PASS_THROUGH, List.of());
    List<Lap> raw = laps.getOrDefault(Way.RAW, List.of());
    List<Lap> carried = laps.getOrDefault(Way.CARRIAGE, List.of());
    add(
        ratios,
        RatioFigure.TO_PASS_THROUGH,
        "complete ÷ pass-through, by processor time",
        complete,
        copied,
        (one, other) -> other.carriedMicros() / one.carriedMicros());
    add(
        ratios,
        "complete-to-pass-through-rate",
        "complete ÷ pass-through, by rate",
        complete,
        copied,
        (one, other) -> one.carriedPerSecond() / other.carriedPerSecond());
    add(
        ratios,
        "complete-to-raw-cpu",
        "complete ÷ raw, sending and reading included, by processor time",
        complete,
        raw,
        (one, other) -> other.allMicros() / one.allMicros());
    add(
        ratios,
        "complete-to-raw-rate",
        "complete ÷ raw, sending and reading included, by rate",
        complete,
        raw,
        (one, other) -> one.allPerSecond() / other.allPerSecond());
    if (!steps.isEmpty()) {
      double inside = steps.stream().mapToDouble(StepFigure::inTheProcessor).sum();
      add(
          ratios,
          RatioFigure.TO_PARTS,
          "complete ÷ the sum of its parts (carriage + steps), by processor time",
          complete,
          carried,
          (one, other) -> (other.carriedMicros() + inside) / one.carriedMicros());
    }
    return List.copyOf(ratios);
  }

  private static void add(
      List<RatioFigure> to,
      String name,
      String words,
      List<Lap> one,
      List<Lap> other,
      ToDoubleBiFunction<Lap, Lap> ratio) {
    int rounds = Math.min(one.size(), other.size());
    if (rounds > 0) {
      List<Double> readings =
          IntStream.range(0, rounds)
              .mapToObj(round -> ratio.applyAsDouble(one.get(round), other.get(round)))
              .toList();
      to.add(new RatioFigure(name, words, Spread.of(readings)));
    }
  }
}
