package org.originstream.prove.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.originstream.prove.audit.Violations;
import org.originstream.prove.audit.Violations.Kind;

/** What the doors said to each key. Thread-safe. */
public final class DoorAnswers {
  private final Map<Integer, Set<String>> receipts = new HashMap<>();
  private final Map<Integer, Set<Integer>> contents = new HashMap<>();
  private final Map<Integer, Integer> reused = new HashMap<>();
  private final Map<Integer, String> refusals = new HashMap<>();
  private long count;
  private long repeated;

  synchronized void taken(int key, int content, String receiptId) {
    count++;
    receipts.computeIfAbsent(key, k -> new TreeSet<>()).add(receiptId);
    contents.computeIfAbsent(key, k -> new TreeSet<>()).add(content);
  }

  synchronized void reused(int key) {
    count++;
    reused.merge(key, 1, Integer::sum);
  }

  synchronized void refused(int key, String why) {
    count++;
    refusals.put(key, why);
  }

  synchronized void askedAgain() {
    repeated++;
  }

  /** How many answers there were. */
  public synchronized long count() {
    return count;
  }

  /** How many times somebody had to ask again. */
  public synchronized long repeated() {
    return repeated;
  }

  /** Each key has one receipt and one content, and no door refused that. */
  public synchronized void judge(int keys, Violations into) {
    for (int key = 0; key < keys; key++) {
      Set<String> ids = receipts.getOrDefault(key, Set.of());
      if (ids.size() != 1) {
        into.add(
            ids.isEmpty() ? Kind.LOST : Kind.DOUBLED,
            "key %d has the receipts %s".formatted(key, ids));
      }
      if (contents.getOrDefault(key, Set.of()).size() > 1) {
        into.add(Kind.DOUBLED, "key " + key + " was taken for two contents");
      }
      if (reused.getOrDefault(key, 0) == 0) {
        into.add(Kind.MISJUDGED, "key " + key + " was never refused for the other content");
      }
    }
    refusals.forEach((key, why) -> into.add(Kind.MISJUDGED, "key " + key + " was refused: " + why));
  }
}
