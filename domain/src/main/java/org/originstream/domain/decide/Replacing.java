package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Changes one element of an immutable list. */
final class Replacing {
  private Replacing() {}

  /** The list with the first match replaced by {@code element}, or with it added at the end. */
  static <T> List<T> orAdding(List<T> list, T element, Predicate<T> match) {
    List<T> changed = new ArrayList<>(list);
    for (int i = 0; i < changed.size(); i++) {
      if (match.test(changed.get(i))) {
        changed.set(i, element);
        return List.copyOf(changed);
      }
    }
    changed.add(element);
    return List.copyOf(changed);
  }
}
