package org.originstream.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is measured.
 *
 * @param profile its name
 * @param rounds that count
 * @param warmUps rounds before them that do not
 * @param events of a lap
 * @param rates events a second at which delays are measured
 * @param steadySeconds how long such a run takes
 * @param steadyRuns how many there are at each rate
 * @param stepMillis processor time spent on a step in a round
 */
public record Plan(
    String profile,
    int rounds,
    int warmUps,
    int events,
    List<Integer> rates,
    int steadySeconds,
    int steadyRuns,
    int stepMillis) {
  private static final Plan TINY = new Plan("tiny", 1, 0, 200, List.of(100), 1, 1, 5);
  private static final Plan QUICK = new Plan("quick", 5, 3, 20_000, List.of(500), 5, 1, 100);
  private static final Plan FULL = new Plan("full", 9, 4, 40_000, List.of(500, 2000), 10, 5, 300);

  public Plan {
    rates = List.copyOf(rates);
    if (rounds < 1 || events < 1) {
      throw new IllegalArgumentException("a plan has at least one round of one event");
    }
  }

  /** A profile by its name. */
  static Optional<Plan> named(String profile) {
    return Stream.of(TINY, QUICK, FULL).filter(plan -> plan.profile.equals(profile)).findFirst();
  }

  Plan withRounds(int count) {
    return new Plan(profile, count, warmUps, events, rates, steadySeconds, steadyRuns, stepMillis);
  }

  Plan withEvents(int count) {
    return new Plan(profile, rounds, warmUps, count, rates, steadySeconds, steadyRuns, stepMillis);
  }
}
