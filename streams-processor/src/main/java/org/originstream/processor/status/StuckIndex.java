package org.originstream.processor.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.originstream.domain.decide.CaseFile;
import org.originstream.formats.json.RecordJson;

/**
 * What is stuck in any case. Following the status only notes which cases have changed; they are
 * read when somebody asks or many have gathered: most of them have changed again by then.
 */
final class StuckIndex {
  private static final int SHOWN_MAX = 100;

  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Stuck>> stuck = new HashMap<>();

  /** The case of {@code key} is another one now, or gone. */
  void changed(String key) {
    changed.add(key);
  }

  /** All cases are others now. */
  synchronized void clear() {
    changed.clear();
    stuck.clear();
  }

  /** How many changed cases have not been looked through. */
  int behind() {
    return changed.size();
  }

  /**
   * How many things are stuck, and the newest 100 of them.
   *
   * @param cases finds a case as it is now; empty if it is gone
   */
  synchronized ObjectNode tree(Function<String, Optional<CaseFile>> cases) {
    catchUp(cases);
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("total", stuck.values().stream().mapToInt(List::size).sum());
    List<Stuck> newest =
        stuck.values().stream()
            .flatMap(Collection::stream)
            .sorted(Stuck.NEWEST_FIRST)
            .limit(SHOWN_MAX)
            .toList();
    tree.set("stuck", RecordJson.trees(newest));
    return tree;
  }

  /** A case that changes meanwhile is noted again, because its key is taken out first. */
  synchronized void catchUp(Function<String, Optional<CaseFile>> cases) {
    for (Iterator<String> keys = changed.iterator(); keys.hasNext(); ) {
      String key = keys.next();
      keys.remove();
      note(key, cases.apply(key).map(Stuck::in).orElse(List.of()));
    }
  }

  /** Looks through one case. */
  synchronized void judge(String key, CaseFile file) {
    note(key, Stuck.in(file));
  }

  private void note(String key, List<Stuck> now) {
    if (now.isEmpty()) {
      stuck.remove(key);
    } else {
      stuck.put(key, now);
    }
  }
}
