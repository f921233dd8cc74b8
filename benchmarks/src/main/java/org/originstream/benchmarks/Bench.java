package org.originstream.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.originstream.benchmarks.figure.DelayFigure;
import org.originstream.benchmarks.figure.Spread;
import org.originstream.benchmarks.figure.StepFigure;
import org.originstream.benchmarks.inside.InsideCosts;
import org.originstream.benchmarks.paper.Papers;
import org.originstream.benchmarks.paper.SampleRuling;
import org.originstream.benchmarks.path.Lap;
import org.originstream.benchmarks.path.Track;
import org.originstream.benchmarks.path.Way;

/** One run: the parts that were asked for, side by side. */
final class Bench {
  private static final List<Way> DELAYED = List.of(Way.PASS_THROUGH, Way.COMPLETE);

  private final Plan plan;
  private final Set<Part> parts;
  private final Consumer<String> progress;
  private int nextCertificate;

  Bench(Plan plan, Set<Part> parts, Consumer<String> progress) {
    this.plan = plan;
    this.parts = Set.copyOf(parts);
    this.progress = progress;
  }

  /**
   * What the parts brought.
   *
   * @param laps one for each round, in order
   * @param steps inside the process
   * @param delays at steady rates
   * @param sample whose sizes are those of all
   */
  record Readings(
      Map<Way, List<Lap>> laps,
      List<StepFigure> steps,
      List<DelayFigure> delays,
      SampleRuling sample) {}

  /**
   * Measures.
   *
   * @param data an empty directory
   * @throws IllegalStateException if a part does not do what it must
   */
  Readings run(Path data) throws IOException, InterruptedException {
    SampleRuling sample = SampleRuling.of(papers(1).framed().getFirst());
    List<StepFigure> steps = parts.contains(Part.STEPS) ? steps() : List.of();
    Map<Way, List<Lap>> laps = new EnumMap<>(Way.class);
    List<DelayFigure> delays = new ArrayList<>();
    if (!waysNeeded().isEmpty()) {
      progress.accept("starting the broker and " + waysNeeded().stream().map(Way::text).toList());
      try (Track track = Track.open(data, waysNeeded(), sample)) {
        laps.putAll(laps(track));
        if (parts.contains(Part.DELAY)) {
          delays.addAll(delays(track));
        }
      }
    }
    return new Readings(laps, steps, delays, sample);
  }

  private List<Way> ways() {
    return Stream.of(Part.values())
        .filter(parts::contains)
        .flatMap(part -> part.way().stream())
        .toList();
  }

  private List<Way> waysNeeded() {
    return parts.contains(Part.DELAY)
        ? Stream.concat(ways().stream(), DELAYED.stream()).distinct().toList()
        : ways();
  }

  private Papers papers(int count) {
    Papers papers = Papers.from(nextCertificate, count);
    nextCertificate += count;
    return papers;
  }

  private Map<Way, List<Lap>> laps(Track track) throws InterruptedException {
    Map<Way, List<Lap>> laps = new EnumMap<>(Way.class);
    for (int round = 1 - plan.warmUps(); round <= plan.rounds() && !ways().isEmpty(); round++) {
      Papers papers = papers(plan.events());
      for (Way way : round % 2 == 0 ? ways() : ways().reversed()) {
        Lap lap = track.lap(way, papers);
        say(round, way, lap);
        if (round > 0) {
          laps.computeIfAbsent(way, w -> new ArrayList<>()).add(lap);
        }
      }
    }
    return laps;
  }

  private void say(int round, Way way, Lap lap) {
    progress.accept(
        "%s %s: %s events/s, %s µs of processor time"
            .formatted(
                round > 0 ? "round %d of %d".formatted(round, plan.rounds()) : "warm-up",
                way.text(),
                Spread.number(lap.carriedPerSecond(), 0),
                Spread.number(lap.allMicros(), 1)));
  }

  private List<StepFigure> steps() {
    progress.accept("measuring the steps inside the process");
    InsideCosts inside = new InsideCosts(papers(InsideCosts.EVENTS));
    Duration each = Duration.ofMillis(plan.stepMillis());
    for (int round = 0; round < plan.warmUps(); round++) {
      inside.measure(each.multipliedBy(4), false);
    }
    List<Map<String, Double>> rounds = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      rounds.add(inside.measure(each, round % 2 == 1));
    }
    return inside.steps().entrySet().stream()
        .map(
            step ->
                new StepFigure(
                    step.getKey(),
                    step.getValue(),
                    Spread.of(rounds.stream().map(round -> round.get(step.getKey())).toList())))
        .toList();
  }

  private List<DelayFigure> delays(Track track) {
    List<DelayFigure> figures = new ArrayList<>();
    for (int rate : plan.rates()) {
      Map<Way, List<double[]>> runs = new EnumMap<>(Way.class);
      for (int run = 0; run < plan.steadyRuns(); run++) {
        for (Way way : run % 2 == 0 ? DELAYED : DELAYED.reversed()) {
          progress.accept("%s at %d events/s, run %d".formatted(way.text(), rate, run + 1));
          runs.computeIfAbsent(way, w -> new ArrayList<>())
              .add(track.steady(way, papers(rate * plan.steadySeconds()), rate));
        }
      }
      runs.forEach((way, millis) -> figures.add(delay(way, rate, millis, track)));
    }
    return figures;
  }

  private static DelayFigure delay(Way way, int rate, List<double[]> runs, Track track) {
    return new DelayFigure(
        way.text(),
        rate,
        Spread.of(runs.stream().map(millis -> Spread.percentile(millis, 50)).toList()),
        Spread.of(runs.stream().map(millis -> Spread.percentile(millis, 99)).toList()),
        track.commitInterval().toMillis());
  }
}
