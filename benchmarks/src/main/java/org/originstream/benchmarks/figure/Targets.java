package org.originstream.benchmarks.figure;

import java.util.List;
import java.util.Optional;
import org.originstream.benchmarks.path.Way;

/** What the exchange should reach on two cores with its broker, and how near a run came. */
final class Targets {
  private static final String UNSIGNED = "open: nothing is signed yet; unsigned it is ";
  private static final int FAST = 2000;

  private Targets() {}

  static Grid grid(Figures figures) {
    return new Grid(
        "Targets",
        List.of("what", "target", "measured", "standing"),
        all(figures).stream()
            .map(t -> List.of(t.what(), t.target(), t.measured(), t.standing()))
            .toList());
  }

  private static List<Target> all(Figures figures) {
    return List.of(
        parts(figures),
        batchSigned(figures),
        Target.notYet("complete, singly signed ÷ pass-through", "≥ 0.15"),
        batchSignedCpu(figures),
        Target.notYet("processor time, singly signed, µs an event", "≤ 120"),
        readable(figures),
        Target.notYet("publish → webhook 2xx at 1,000/s", "p50 ≤ 250 ms, p99 ≤ 1 s"),
        Target.notYet(
            "delivery at 0 / 5 / 20 ms customs, 64 keys in flight ÷ poll-post-commit loop",
            "≥ 8 / 50 / 50"),
        Target.notYet(
            "filtered replay ÷ raw scan · rebuild of all cases ÷ raw scan", "≥ 0.85 · 0.30"),
        Target.notYet(
            "unsigned ÷ PostgreSQL, one event a transaction / batches of 500", "≥ 20 / 2"),
        Target.notYet("restart after a kill to processing, less restore", "≤ 7 s"),
        Target.notYet(
            "processor time with 5·10⁶ cases ÷ with 10⁵ · commit, 200 countries ÷ 20",
            "< 1.4 · < 1.5"),
        Target.notYet("one authority flushing 50,000: the others' p99", "≤ 2 ×"),
        Target.notYet("origin up: first delivery · memory of it all", "≤ 20 s · ≤ 1.5 GiB"));
  }

  private static Target parts(Figures figures) {
    return ratio(figures, RatioFigure.TO_PARTS)
        .map(
            value ->
                new Target(
                    "complete ÷ the sum of its measured parts",
                    "≥ 0.80",
                    Spread.number(value, 2),
                    Target.atLeast(value, 0.8)))
        .orElse(Target.notYet("complete ÷ the sum of its measured parts", "≥ 0.80"));
  }

  /** Signatures only add: what is missed without them is missed. */
  private static Target batchSigned(Figures figures) {
    String what = "complete, batch-signed ÷ pass-through";
    return ratio(figures, RatioFigure.TO_PASS_THROUGH)
        .map(value -> unsigned(what, "≥ 0.30", Spread.number(value, 2), value < 0.3))
        .orElse(Target.notYet(what, "≥ 0.30"));
  }

  private static Target batchSignedCpu(Figures figures) {
    String what = "processor time, batch-signed, µs an event";
    return figures
        .way(Way.COMPLETE.text())
        .map(way -> way.carriedMicros().median())
        .map(value -> unsigned(what, "≤ 60", Spread.number(value, 1), value > 60))
        .orElse(Target.notYet(what, "≤ 60"));
  }

  private static Target unsigned(String what, String target, String value, boolean missed) {
    return new Target(
        what,
        target,
        value + " unsigned",
        missed ? "missed, even without signatures" : UNSIGNED + value);
  }

  private static Target readable(Figures figures) {
    String what = "publish → readable by customs, p99 at 2,000/s ÷ commit interval";
    return figures
        .delay(Way.COMPLETE.text(), FAST)
        .map(DelayFigure::p99InCommits)
        .map(value -> new Target(what, "≤ 2.5", Spread.number(value, 1), Target.atMost(value, 2.5)))
        .orElse(Target.notYet(what, "≤ 2.5"));
  }

  private static Optional<Double> ratio(Figures figures, String name) {
    return figures.ratio(name).map(ratio -> ratio.value().median());
  }
}
