package org.originstream.adapter.deliver;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The partitions that are ours: how far each is done with, and what of that is committed. */
final class Partitions {
  private final Map<Integer, LowWaterMark> marks = new HashMap<>();
  private final Map<Integer, Commit> committed = new HashMap<>();
  private final Map<Integer, Long> epochs = new HashMap<>();
  private long lastEpoch;

  void assigned(int partition, Commit commit) {
    marks.put(partition, LowWaterMark.from(commit));
    committed.put(partition, commit);
    epochs.put(partition, ++lastEpoch);
  }

  void revoked(int partition) {
    marks.remove(partition);
    committed.remove(partition);
    epochs.remove(partition);
  }

  Set<Integer> ours() {
    return Collections.unmodifiableSet(marks.keySet());
  }

  LowWaterMark mark(int partition) {
    return ours(marks, partition);
  }

  /** Tells this assignment of the partition from earlier ones. */
  long epoch(int partition) {
    return ours(epochs, partition);
  }

  /** The first offset still owed; empty if the partition is not ours. */
  OptionalLong firstOwed(int partition) {
    LowWaterMark mark = marks.get(partition);
    return mark == null ? OptionalLong.empty() : OptionalLong.of(mark.mark());
  }

  /** What has changed since the last call, which is taken as committed. */
  Map<Integer, Commit> moved() {
    Map<Integer, Commit> moved = new HashMap<>();
    marks.forEach(
        (partition, mark) -> {
          Commit commit = mark.commit();
          if (!commit.equals(committed.put(partition, commit))) {
            moved.put(partition, commit);
          }
        });
    return moved;
  }

  private static <T> T ours(Map<Integer, T> of, int partition) {
    T known = of.get(partition);
    if (known == null) {
      throw new IllegalStateException("partition " + partition + " is not assigned");
    }
    return known;
  }
}
