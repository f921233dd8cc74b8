package org.originstream.sandbox.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Holds a stage back for a moment while the one before it is still on its way: they come from
 * several topics and senders, and customs may answer before the adapter has reported.
 */
final class InOrder {
  private static final Map<Stage, Stage> BEFORE =
      new EnumMap<>(
          Map.of(
              Stage.ACCEPTED, Stage.PUBLISHED,
              Stage.REFUSED, Stage.PUBLISHED,
              Stage.HELD, Stage.PUBLISHED,
              Stage.DELIVERED, Stage.ACCEPTED,
              Stage.ACKNOWLEDGED, Stage.DELIVERED,
              Stage.USED, Stage.ACKNOWLEDGED));
  private static final int REMEMBERED_MAX = 10_000;

  private final long patienceNanos;
  private final LongSupplier nanos;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Set<Stage>> released =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Stage>> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  private record Waiting(Sighting sighting, long since) {}

  InOrder(Duration patience, LongSupplier nanos) {
    this.patienceNanos = patience.toNanos();
    this.nanos = nanos;
  }

  /** Knows of a stage from before; nothing waits for it. */
  void knows(Sighting past) {
    released
        .computeIfAbsent(past.certificate(), key -> EnumSet.noneOf(Stage.class))
        .add(past.stage());
  }

  void add(Sighting sighting) {
    waiting.add(new Waiting(sighting, nanos.getAsLong()));
    waiting.sort(Comparator.comparing(w -> w.sighting().stage()));
  }

  /** What need not wait, or has waited long enough. */
  List<Sighting> ready() {
    return release(false);
  }

  /** All that still waits. */
  List<Sighting> rest() {
    return release(true);
  }

  /** By stage, so that what waits for another follows it in the same pass. */
  private List<Sighting> release(boolean all) {
    List<Sighting> ready = new ArrayList<>();
    for (Waiting next : List.copyOf(waiting)) {
      if (all || isReady(next)) {
        waiting.remove(next);
        knows(next.sighting());
        ready.add(next.sighting());
      }
    }
    return ready;
  }

  private boolean isReady(Waiting next) {
    Stage before = BEFORE.get(next.sighting().stage());
    return before == null
        || released.getOrDefault(next.sighting().certificate(), Set.of()).contains(before)
        || nanos.getAsLong() - next.since() > patienceNanos;
  }
}
