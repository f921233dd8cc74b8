package org.originstream.adapter.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Reason;

/**
 * Decides which delivery is attempted when: in order within a certificate, side by side over
 * certificates, and what may be committed.
 *
 * <p>It has no clock, thread or I/O; one thread owns it and tells it what happened. If a commit
 * fails it is thrown away and built again from what was committed before.
 *
 * @param <D> what is delivered
 */
public final class Dispatcher<D> {
  private final DispatchLimits limits;
  private final RetrySchedule retries;
  private final Map<Place, Lane<D>> byPlace = new HashMap<>();
  private final Map<String, Lane<D>> lanes = new HashMap<>();
  private final Map<Integer, LowWaterMark> marks = new HashMap<>();
  private final Map<Integer, Commit> committed = new HashMap<>();
  private final Map<Integer, Long> epochs = new HashMap<>();
  private final PriorityQueue<Lane<D>> ready =
      new PriorityQueue<>(
          Comparator.<Lane<D>, Instant>comparing(Lane::notBefore).thenComparingLong(Lane::turn));
  private final List<Settlement<D>> settled = new ArrayList<>();
  private final Set<Lane<D>> changed = new LinkedHashSet<>();
  private Instant quietUntil = Instant.MIN;
  private int inFlight;
  private int spilledEntries;
  private long bytes;
  private long epoch;
  private long turns;

  public Dispatcher(DispatchLimits limits, RetrySchedule retries) {
    this.limits = limits;
    this.retries = retries;
  }

  /** This partition is ours from what was committed for it on. */
  public void assigned(int partition, Commit commit) {
    marks.put(partition, LowWaterMark.from(commit));
    committed.put(partition, commit);
    epochs.put(partition, ++epoch);
  }

  /** This partition is no longer ours: what is under way may end, but counts no more. */
  public void revoked(int partition) {
    marks.remove(partition);
    committed.remove(partition);
    epochs.remove(partition);
    settled.removeIf(settlement -> settlement.place().partition() == partition);
    List<Lane<D>> gone =
        lanes.values().stream().filter(lane -> lane.partition == partition).toList();
    gone.forEach(this::forget);
  }

  /** A record that waited beside the commit when the progress was last written. */
  public void resumed(
      Place place, String certificate, D delivery, int size, Progress.Waiting waiting) {
    Lane<D> lane = laneOf(place.partition(), certificate);
    lane.spilled = true;
    spilledEntries++;
    add(
        lane,
        new Lane.Entry<>(
            place, delivery, size, waiting.notBefore(), waiting.attempts(), waiting.notBefore()));
  }

  /** A record was read that is to be delivered; {@code size} in bytes. */
  public void offered(Place place, String certificate, D delivery, int size, Instant now) {
    if (!mark(place).take(place.offset()) || byPlace.containsKey(place)) {
      return;
    }
    Lane<D> lane = laneOf(place.partition(), certificate);
    add(lane, new Lane.Entry<>(place, delivery, size, now, 0, now.plus(firstWait())));
    if (lane.spilled) {
      spill(lane, lane.entries.getLast());
    }
  }

  /**
   * A record was read that needs no delivery, such as one that goes into quarantine.
   *
   * @return false if it was done with before
   */
  public boolean passed(Place place) {
    LowWaterMark mark = mark(place);
    boolean fresh = mark.take(place.offset());
    mark.release(place.offset());
    return fresh;
  }

  /** The attempts to start now. */
  public List<Attempt<D>> due(Instant now) {
    List<Attempt<D>> due = new ArrayList<>();
    while (inFlight < limits.inFlightMax() && !now.isBefore(quietUntil) && headIsDue(now)) {
      Lane<D> lane = ready.remove();
      lane.inFlight = true;
      inFlight++;
      Lane.Entry<D> entry = lane.entries.getFirst();
      entry.attempts++;
      due.add(
          new Attempt<>(entry.place, lane.certificate, entry.delivery, entry.attempts, lane.epoch));
    }
    return due;
  }

  /** An attempt ended. */
  public void finished(Attempt<D> attempt, Outcome outcome, Instant now) {
    inFlight--;
    Lane<D> lane = byPlace.get(attempt.place());
    if (lane == null || lane.epoch != attempt.epoch()) {
      return;
    }
    lane.inFlight = false;
    switch (outcome) {
      case Outcome.Final end -> settle(lane, end, now);
      case Outcome.RetryAfter retry -> retry(lane, retry, now);
    }
  }

  /** Everything that goes into the next transaction; what it returns is taken as written. */
  public Batch<D> drain(Instant now) {
    marks.forEach((partition, mark) -> spillWhatHolds(partition, mark, now));
    Map<Integer, Commit> moved = new HashMap<>();
    marks.forEach(
        (partition, mark) -> {
          Commit commit = mark.commit();
          if (!commit.equals(committed.put(partition, commit))) {
            moved.put(partition, commit);
          }
        });
    Batch<D> batch =
        new Batch<>(List.copyOf(settled), changed.stream().map(Lane::progress).toList(), moved);
    settled.clear();
    changed.clear();
    return batch;
  }

  /** True while there is room for more records. */
  public boolean wantsMore() {
    return byPlace.size() - spilledEntries < limits.queuedMax() && bytes < limits.queuedBytesMax();
  }

  /** Attempts under way. */
  public int inFlight() {
    return inFlight;
  }

  /** When the next attempt falls due; null if none waits. */
  public @Nullable Instant nextDue() {
    Lane<D> head = ready.peek();
    if (head == null) {
      return null;
    }
    return head.notBefore().isBefore(quietUntil) ? quietUntil : head.notBefore();
  }

  /** What waits in one partition. */
  public Backlog backlog(int partition) {
    List<Lane<D>> here =
        lanes.values().stream().filter(lane -> lane.partition == partition).toList();
    int records = here.stream().mapToInt(lane -> lane.entries.size()).sum();
    Instant oldest =
        here.stream()
            .map(lane -> lane.entries.getFirst().since)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Backlog(
        partition,
        Optional.ofNullable(marks.get(partition)).map(LowWaterMark::mark).orElse(-1L),
        records,
        here.size(),
        oldest);
  }

  private boolean headIsDue(Instant now) {
    Lane<D> head = ready.peek();
    return head != null && !head.notBefore().isAfter(now);
  }

  private void settle(Lane<D> lane, Outcome.Final end, Instant now) {
    Lane.Entry<D> entry = lane.entries.removeFirst();
    byPlace.remove(entry.place);
    bytes -= entry.bytes;
    mark(entry.place).release(entry.place.offset());
    settled.add(new Settlement<>(entry.place, entry.delivery, entry.attempts, end, now));
    if (lane.spilled) {
      spilledEntries--;
      changed.add(lane);
    }
    if (lane.entries.isEmpty()) {
      lanes.remove(laneKey(lane.partition, lane.certificate));
    } else {
      enqueue(lane);
    }
  }

  private void retry(Lane<D> lane, Outcome.RetryAfter retry, Instant now) {
    Lane.Entry<D> entry = lane.entries.getFirst();
    Optional<Duration> scheduled = retries.waitAfter(entry.attempts);
    if (scheduled.isEmpty()) {
      settle(lane, new Outcome.Park(exhausted(entry.attempts, retry.reason())), now);
      return;
    }
    Duration wait =
        scheduled.get().compareTo(retry.atLeast()) < 0 ? retry.atLeast() : scheduled.get();
    entry.notBefore = now.plus(wait);
    if (retry.reach() == Outcome.Reach.COUNTRY && quietUntil.isBefore(entry.notBefore)) {
      quietUntil = entry.notBefore;
    }
    if (lane.spilled) {
      changed.add(lane);
    }
    enqueue(lane);
  }

  private static Reason exhausted(int attempts, Reason last) {
    String text = attempts + " attempts failed, the last with " + last.code();
    return new Reason("RETRIES_EXHAUSTED", last.text() == null ? text : text + ": " + last.text());
  }

  private void spillWhatHolds(int partition, LowWaterMark mark, Instant now) {
    Lane<D> lane = byPlace.get(new Place(partition, mark.mark()));
    while (lane != null && failsTooLong(lane, now) && fits(lane)) {
      Lane<D> holding = lane;
      holding.spilled = true;
      holding.entries.forEach(entry -> spill(holding, entry));
      lane = byPlace.get(new Place(partition, mark.mark()));
    }
  }

  private boolean failsTooLong(Lane<D> lane, Instant now) {
    Lane.Entry<D> head = lane.entries.getFirst();
    return !lane.spilled && head.attempts > 0 && head.since.plus(limits.spillAfter()).isBefore(now);
  }

  private boolean fits(Lane<D> lane) {
    return spilledEntries + lane.entries.size() <= limits.spilledMax();
  }

  private void spill(Lane<D> lane, Lane.Entry<D> entry) {
    mark(entry.place).release(entry.place.offset());
    spilledEntries++;
    changed.add(lane);
  }

  private void add(Lane<D> lane, Lane.Entry<D> entry) {
    lane.entries.addLast(entry);
    byPlace.put(entry.place, lane);
    bytes += entry.bytes;
    if (lane.entries.size() == 1) {
      enqueue(lane);
    }
  }

  private void enqueue(Lane<D> lane) {
    lane.turn = ++turns;
    ready.add(lane);
  }

  private void forget(Lane<D> lane) {
    lanes.remove(laneKey(lane.partition, lane.certificate));
    changed.remove(lane);
    ready.remove(lane);
    for (Lane.Entry<D> entry : lane.entries) {
      byPlace.remove(entry.place);
      bytes -= entry.bytes;
      spilledEntries -= lane.spilled ? 1 : 0;
    }
  }

  private Lane<D> laneOf(int partition, String certificate) {
    return lanes.computeIfAbsent(
        laneKey(partition, certificate),
        key -> new Lane<>(partition, certificate, epochOf(partition)));
  }

  private static String laneKey(int partition, String certificate) {
    return partition + "/" + certificate;
  }

  private long epochOf(int partition) {
    Long known = epochs.get(partition);
    if (known == null) {
      throw new IllegalStateException("partition " + partition + " is not assigned");
    }
    return known;
  }

  private LowWaterMark mark(Place place) {
    LowWaterMark mark = marks.get(place.partition());
    if (mark == null) {
      throw new IllegalStateException("partition " + place.partition() + " is not assigned");
    }
    return mark;
  }

  private Duration firstWait() {
    return retries.waits().getFirst();
  }
}
