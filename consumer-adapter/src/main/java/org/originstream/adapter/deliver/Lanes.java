package org.originstream.adapter.deliver;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * All that waits in memory, a lane for each certificate. A lane stands in the queue unless its
 * first delivery is under way.
 */
final class Lanes<D> {
  private record Key(int partition, String certificate) {}

  private final Map<Place, Lane<D>> byPlace = new HashMap<>();
  private final Map<Key, Lane<D>> byCertificate = new HashMap<>();
  private final PriorityQueue<Lane<D>> queue =
      new PriorityQueue<>(
          Comparator.<Lane<D>, Instant>comparing(Lane::notBefore).thenComparingLong(Lane::turn));
  private int spilledRecords;
  private long bytes;
  private long turns;

  boolean holds(Place place) {
    return byPlace.containsKey(place);
  }

  @Nullable Lane<D> at(Place place) {
    return byPlace.get(place);
  }

  Lane<D> of(int partition, String certificate, long epoch) {
    return byCertificate.computeIfAbsent(
        new Key(partition, certificate), key -> new Lane<>(partition, certificate, epoch));
  }

  List<Lane<D>> in(int partition) {
    return byCertificate.values().stream().filter(lane -> lane.partition == partition).toList();
  }

  /** Which is attempted next; null if none waits. */
  @Nullable Lane<D> head() {
    return queue.peek();
  }

  /** Takes the head out of the queue, for its first delivery is under way. */
  Lane<D> takeHead() {
    return queue.remove();
  }

  /** Puts a lane into the queue, behind those due at the same time. */
  void enqueue(Lane<D> lane) {
    lane.turn = ++turns;
    queue.add(lane);
  }

  void add(Lane<D> lane, Lane.Entry<D> entry) {
    lane.entries.addLast(entry);
    byPlace.put(entry.place, lane);
    count(lane, entry, 1);
    if (lane.entries.size() == 1) {
      enqueue(lane);
    }
  }

  /** The first delivery is over; the next in the lane may begin. */
  Lane.Entry<D> removeFirst(Lane<D> lane) {
    Lane.Entry<D> entry = lane.entries.removeFirst();
    byPlace.remove(entry.place);
    count(lane, entry, -1);
    if (lane.entries.isEmpty()) {
      byCertificate.remove(new Key(lane.partition, lane.certificate));
    } else {
      enqueue(lane);
    }
    return entry;
  }

  void forget(Lane<D> lane) {
    byCertificate.remove(new Key(lane.partition, lane.certificate));
    queue.remove(lane);
    for (Lane.Entry<D> entry : lane.entries) {
      byPlace.remove(entry.place);
      count(lane, entry, -1);
    }
  }

  /** From now on the lane waits beside the commit. */
  void spill(Lane<D> lane) {
    lane.spilled = true;
    spilledRecords += lane.entries.size();
  }

  int spilledRecords() {
    return spilledRecords;
  }

  /** Records that keep others from being read. */
  int heldRecords() {
    return byPlace.size() - spilledRecords;
  }

  long bytes() {
    return bytes;
  }

  private void count(Lane<D> lane, Lane.Entry<D> entry, int sign) {
    bytes += sign * (long) entry.bytes;
    spilledRecords += lane.spilled ? sign : 0;
  }
}
