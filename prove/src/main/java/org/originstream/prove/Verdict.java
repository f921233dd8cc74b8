package org.originstream.prove;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.originstream.prove.audit.Violations;

/**
 * What came of one proof.
 *
 * @param invariant its id, such as {@code I1}
 * @param seed of all that was left to chance
 * @param sabotage what was broken on purpose; empty for nothing
 * @param figures in the order in which they are told
 * @param violations how the word was broken; empty if it was kept
 * @param counts of each kind of violation
 * @param schedule the faults that were made, in words
 */
public record Verdict(
    String invariant,
    long seed,
    String sabotage,
    Map<String, Object> figures,
    List<String> violations,
    Map<String, Long> counts,
    List<String> schedule) {
  public Verdict {
    figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    violations = List.copyOf(violations);
    counts = Map.copyOf(counts);
    schedule = List.copyOf(schedule);
  }

  static Verdict of(
      Trial trial,
      String invariant,
      Map<String, Object> figures,
      Violations found,
      List<String> schedule) {
    Map<String, Long> counts = new TreeMap<>();
    found.counts().forEach((kind, count) -> counts.put(kind.name(), count));
    return new Verdict(
        invariant,
        trial.seed(),
        trial.sabotage().map(s -> s.text()).orElse(""),
        figures,
        found.told(),
        counts,
        schedule);
  }

  /** Whether the word was kept. */
  public boolean isKept() {
    return counts.isEmpty();
  }

  /** One line: id, PASS or FAIL, seed, figures, and what went wrong by kind. */
  public String line() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", seed);
    if (!sabotage.isEmpty()) {
      all.put("sabotage", sabotage);
    }
    all.putAll(figures);
    new TreeMap<>(counts)
        .forEach((kind, count) -> all.put(kind.toLowerCase(java.util.Locale.ROOT), count));
    return invariant
        + (isKept() ? " PASS " : " FAIL ")
        + all.entrySet().stream()
            .map(figure -> figure.getKey() + "=" + figure.getValue())
            .collect(Collectors.joining(" "));
  }
}
