package org.originstream.prove.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which process is killed when. The same seed gives the same schedule. */
public final class FaultSchedule {
  private static final int AFTER_MILLIS_MIN = 500;
  private static final int AFTER_MILLIS_MAX = 3_000;
  private static final int DOWN_MILLIS_MAX = 2_000;

  private FaultSchedule() {}

  /**
   * Makes one.
   *
   * @param seed of everything that is left to chance
   * @param faults how many
   * @param members of whom; each comes up as often as the others, give or take one
   * @throws IllegalArgumentException if there are faults and nobody to have them
   */
  public static List<Fault> of(long seed, int faults, List<String> members) {
    if (members.isEmpty() && faults > 0) {
      throw new IllegalArgumentException("nobody to kill");
    }
    SplittableRandom chance = new SplittableRandom(seed);
    List<Fault> schedule = new ArrayList<>();
    List<String> round = new ArrayList<>();
    for (int i = 0; i < faults; i++) {
      if (round.isEmpty()) {
        round.addAll(members);
      }
      String member = round.remove(chance.nextInt(round.size()));
      schedule.add(
          new Fault(
              member,
              Duration.ofMillis(chance.nextInt(AFTER_MILLIS_MIN, AFTER_MILLIS_MAX)),
              Duration.ofMillis(chance.nextInt(DOWN_MILLIS_MAX))));
    }
    return List.copyOf(schedule);
  }
}
