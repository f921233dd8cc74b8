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
  private final Map<Integer, String> refusals = new HashMap<>();
  private long count;
  private long repeated;

  synchronized void receipt(int key, String receiptId) {
    count++;
    receipts.computeIfAbsent(key, k -> new TreeSet<>()).add(receiptId);
  }

  synchronized void refusal(int key, String why) {
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

  /** Each key has one receipt, and no door refused it. */
  public synchronized void judge(Violations into) {
    receipts.forEach(
        (key, ids) -> {
          if (ids.size() > 1) {
            into.add(Kind.DOUBLED, "key " + key + " has the receipts " + ids);
          }
        });
    refusals.forEach((key, why) -> into.add(Kind.MISJUDGED, "key " + key + " was refused: " + why));
  }
}
