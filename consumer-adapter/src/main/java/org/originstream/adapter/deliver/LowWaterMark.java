package org.originstream.adapter.deliver;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How far one partition is done with: the first offset still owed, and what is done beyond it.
 *
 * <p>Only the first offset still owed is ever committed. What was finished beyond it goes into the
 * commit's own metadata, in the same transaction as the reports, so that a restart repeats neither
 * the delivery nor its report.
 */
final class LowWaterMark {
  /** The broker's {@code offset.metadata.max.bytes} is 4,096. */
  static final int METADATA_CHARS_MAX = 4_000;

  private final TreeSet<Long> owed = new TreeSet<>();
  private final NavigableSet<Long> owedBefore;
  private final long doneBelow;
  private long next;

  private LowWaterMark(long committed, long doneBelow, NavigableSet<Long> owedBefore) {
    this.next = committed;
    this.doneBelow = doneBelow;
    this.owedBefore = owedBefore;
  }

  /** Begins at a committed offset; {@code metadata} is what {@link #commit} wrote, or empty. */
  static LowWaterMark from(Commit commit) {
    String text = commit.metadata();
    if (text.isEmpty()) {
      return new LowWaterMark(commit.offset(), commit.offset(), new TreeSet<>());
    }
    String[] parts = text.split(",", -1);
    long at = commit.offset();
    NavigableSet<Long> owed = new TreeSet<>();
    for (int i = 1; i < parts.length; i++) {
      at += Long.parseLong(parts[i], Character.MAX_RADIX);
      owed.add(at);
    }
    long below = commit.offset() + Long.parseLong(parts[0], Character.MAX_RADIX);
    return new LowWaterMark(commit.offset(), below, owed);
  }

  /** Takes a record as read; false if it needs no delivery any more or was read before. */
  boolean take(long offset) {
    if (offset < next) {
      return false;
    }
    next = offset + 1;
    if (offset < doneBelow && !owedBefore.contains(offset)) {
      return false;
    }
    owed.add(offset);
    return true;
  }

  /** This offset no longer holds the commit. */
  void release(long offset) {
    owed.remove(offset);
  }

  /** The first offset still owed; the next to be read if none is. */
  long mark() {
    return owed.isEmpty() ? next : owed.first();
  }

  /** What to commit now. */
  Commit commit() {
    long mark = mark();
    long before = Math.max(next, doneBelow);
    StringBuilder text = new StringBuilder();
    long below = before;
    long at = mark;
    for (long offset : stillOwed(mark)) {
      String step = "," + Long.toString(offset - at, Character.MAX_RADIX);
      if (text.length() + step.length() > METADATA_CHARS_MAX - 16) {
        below = offset; // from here on it counts as unread, which repeats but never loses
        break;
      }
      text.append(step);
      at = offset;
    }
    if (below == mark) {
      return new Commit(mark, "");
    }
    return new Commit(mark, Long.toString(below - mark, Character.MAX_RADIX) + text);
  }

  private NavigableSet<Long> stillOwed(long mark) {
    NavigableSet<Long> all = new TreeSet<>(owed.tailSet(mark, true));
    all.addAll(owedBefore.tailSet(next, true));
    return all;
  }
}
