package org.originstream.prove.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of each fault. Not thread-safe. */
public final class FaultLog {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One fault that was made.
   *
   * @param fault which
   * @param deciding how long until every partition decided again, counted from the kill; empty if
   *     that took longer than anybody would wait
   * @param back how long from its start until it did its work again; empty if it never did
   */
  public record Entry(Fault fault, Optional<Duration> deciding, Optional<Duration> back) {
    /** The fault and what came of it, in words. */
    @Override
    public String toString() {
      return fault
          + back.map(took -> "; works again %d ms after its start".formatted(took.toMillis()))
              .orElse("; never came back")
          + deciding
              .map(took -> "; every partition decides %d ms after".formatted(took.toMillis()))
              .orElse("");
    }
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Each fault and what came of it, in words. */
  public List<String> told() {
    return entries.stream().map(Entry::toString).toList();
  }

  /** The longest time until every partition decided again. */
  public Duration slowestDeciding() {
    return slowest(Entry::deciding);
  }

  /**
   * From the start of each processor that was killed until every partition decided again, the
   * shortest first.
   */
  public List<Duration> processorsBackToDeciding() {
    return entries.stream()
        .filter(entry -> entry.fault().member().startsWith("processor"))
        .flatMap(entry -> entry.deciding().map(d -> d.minus(entry.fault().down())).stream())
        .sorted()
        .toList();
  }

  /** The longest time from a start until the process did its work. */
  public Duration slowestBack() {
    return slowest(Entry::back);
  }

  /** The middle one of the times until every partition decided again. */
  public Duration medianDeciding() {
    List<Duration> all =
        entries.stream().map(Entry::deciding).flatMap(Optional::stream).sorted().toList();
    return all.isEmpty() ? Duration.ZERO : all.get(all.size() / 2);
  }

  private Duration slowest(Function<Entry, Optional<Duration>> which) {
    return entries.stream()
        .map(which)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
