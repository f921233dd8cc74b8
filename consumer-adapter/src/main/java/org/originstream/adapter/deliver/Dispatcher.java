package org.originstream.adapter.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
  private final Partitions partitions = new Partitions();
  private final Lanes<D> lanes = new Lanes<>();
  private final List<Settlement<D>> settled = new ArrayList<>();
  private final Set<Lane<D>> changed = new LinkedHashSet<>();
  private Instant quietUntil = Instant.MIN;
  private int inFlight;

  public Dispatcher(DispatchLimits limits, RetrySchedule retries) {
    this.limits = limits;
    this.retries = retries;
  }

  /** This partition is ours from what was committed for it on. */
  public void assigned(int partition, Commit commit) {
    partitions.assigned(partition, commit);
  }

  /** This partition is no longer ours: what is under way may end, but counts no more. */
  public void revoked(int partition) {
    partitions.revoked(partition);
    settled.removeIf(settlement -> settlement.place().partition() == partition);
    for (Lane<D> gone : lanes.in(partition)) {
      changed.remove(gone);
      lanes.forget(gone);
    }
  }

  /** A record that waited beside the commit when the progress was last written. */
  public void resumed(
      Place place, String certificate, D delivery, int size, Progress.Waiting waiting) {
    Lane<D> lane = lane(place, certificate);
    lane.spilled = true;
    lanes.add(
        lane,
        new Lane.Entry<>(
            place, delivery, size, waiting.notBefore(), waiting.attempts(), waiting.notBefore()));
  }

  /** A record was read that is to be delivered; {@code size} in bytes. */
  public void offered(Place place, String certificate, D delivery, int size, Instant now) {
    if (!mark(place).take(place.offset()) || lanes.holds(place)) {
      return;
    }
    Lane<D> lane = lane(place, certificate);
    Instant firstRetry = now.plus(retries.waits().getFirst());
    lanes.add(lane, new Lane.Entry<>(place, delivery, size, now, 0, firstRetry));
    if (lane.spilled) {
      mark(place).release(place.offset());
      changed.add(lane);
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
      Lane<D> lane = lanes.takeHead();
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
    Lane<D> lane = lanes.at(attempt.place());
    if (lane == null || lane.epoch != attempt.epoch()) {
      return;
    }
    switch (outcome) {
      case Outcome.Final end -> settle(lane, end, now);
      case Outcome.RetryAfter retry -> retry(lane, retry, now);
    }
  }

  /** Everything that goes into the next transaction; what it returns is taken as written. */
  public Batch<D> drain(Instant now) {
    partitions.ours().forEach(partition -> spillWhatHolds(partition, now));
    Batch<D> batch =
        new Batch<>(
            List.copyOf(settled),
            changed.stream().map(Lane::progress).toList(),
            partitions.moved());
    settled.clear();
    changed.clear();
    return batch;
  }

  /** True while there is room for more records. */
  public boolean wantsMore() {
    return lanes.heldRecords() < limits.queuedMax() && lanes.bytes() < limits.queuedBytesMax();
  }

  /** Attempts under way. */
  public int inFlight() {
    return inFlight;
  }

  /** When the next attempt falls due; null if none waits. */
  public @Nullable Instant nextDue() {
    Lane<D> head = lanes.head();
    if (head == null) {
      return null;
    }
    return head.notBefore().isBefore(quietUntil) ? quietUntil : head.notBefore();
  }

  /** What waits in one partition. */
  public Backlog backlog(int partition) {
    List<Lane<D>> here = lanes.in(partition);
    int records = here.stream().mapToInt(lane -> lane.entries.size()).sum();
    Instant oldest =
        here.stream()
            .map(lane -> lane.entries.getFirst().since)
            .min(Comparator.naturalOrder())
            .orElse(null);
    long mark = partitions.firstOwed(partition).orElse(-1);
    return new Backlog(partition, mark, records, here.size(), oldest);
  }

  private boolean headIsDue(Instant now) {
    Lane<D> head = lanes.head();
    return head != null && !head.notBefore().isAfter(now);
  }

  private void settle(Lane<D> lane, Outcome.Final end, Instant now) {
    Lane.Entry<D> entry = lanes.removeFirst(lane);
    mark(entry.place).release(entry.place.offset());
    settled.add(new Settlement<>(entry.place, entry.delivery, entry.attempts, end, now));
    if (lane.spilled) {
      changed.add(lane);
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
    lanes.enqueue(lane);
  }

  private static Reason exhausted(int attempts, Reason last) {
    String text = attempts + " attempts failed, the last with " + last.code();
    return new Reason("RETRIES_EXHAUSTED", last.text() == null ? text : text + ": " + last.text());
  }

  /** Lets the commit of a partition go past the certificates that have failed for too long. */
  private void spillWhatHolds(int partition, Instant now) {
    LowWaterMark mark = partitions.mark(partition);
    Lane<D> lane = lanes.at(new Place(partition, mark.mark()));
    while (lane != null && failsTooLong(lane, now) && fits(lane)) {
      lanes.spill(lane);
      lane.entries.forEach(entry -> mark.release(entry.place.offset()));
      changed.add(lane);
      lane = lanes.at(new Place(partition, mark.mark()));
    }
  }

  private boolean failsTooLong(Lane<D> lane, Instant now) {
    Lane.Entry<D> head = lane.entries.getFirst();
    return !lane.spilled && head.attempts > 0 && head.since.plus(limits.spillAfter()).isBefore(now);
  }

  private boolean fits(Lane<D> lane) {
    return lanes.spilledRecords() + lane.entries.size() <= limits.spilledMax();
  }

  private Lane<D> lane(Place place, String certificate) {
    return lanes.of(place.partition(), certificate, partitions.epoch(place.partition()));
  }

  private LowWaterMark mark(Place place) {
    return partitions.mark(place.partition());
  }
}
