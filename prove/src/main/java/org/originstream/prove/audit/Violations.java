package org.originstream.prove.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a judge found wrong: all of it counted, the first of each kind told. Not thread-safe. */
public final class Violations {
  private static final int TOLD_MAX = 5;

  /** How the exchange may break its word. */
  public enum Kind {
    /** Acknowledged, and not decided for good. */
    LOST,
    /** Decided for good, or handed on, more than once. */
    DOUBLED,
    /** Not in its sender's order, or with a gap in a number that has none. */
    REORDERED,
    /** Part of what belongs together is not there. */
    TORN,
    /** Other bytes than were sent. */
    ALTERED,
    /** There, and never sent. */
    INVENTED,
    /** Lawful and refused, or the other way round. */
    MISJUDGED,
    /** The kept case is not the one that follows from the history. */
    CASE_DIFFERS,
    /** Not readable any more. */
    UNREADABLE,
    /** Not over in time. */
    LATE
  }

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<String>> told = new EnumMap<>(Kind.class);

  /** Counts one. */
  public void add(Kind kind, String what) {
    counts.merge(kind, 1L, Long::sum);
    List<String> some = told.computeIfAbsent(kind, k -> new ArrayList<>());
    if (some.size() < TOLD_MAX) {
      some.add(kind + ": " + what);
    }
  }

  /** Adds all that another judge found. */
  public void addAll(Violations others) {
    others.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    others.told.forEach(
        (kind, some) -> {
          List<String> mine = told.computeIfAbsent(kind, k -> new ArrayList<>());
          some.stream().limit(Math.max(0, TOLD_MAX - mine.size())).forEach(mine::add);
        });
  }

  /** How many of a kind. */
  public long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Whether the word was kept. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Some of each kind, in words. */
  public List<String> told() {
    return told.values().stream().flatMap(List::stream).toList();
  }

  /** How many of each kind there were. */
  public Map<Kind, Long> counts() {
    return Map.copyOf(counts);
  }
}
