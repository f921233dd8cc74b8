package org.originstream.formats.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.originstream.domain.event.OriginEvent;

/** Every kind of event by its name, in the order of the sealed hierarchy. */
final class Kinds {
  /** Kind name to record class. */
  static final Map<String, Class<?>> BY_NAME = byName();

  private Kinds() {}

  private static Map<String, Class<?>> byName() {
    List<Class<?>> leaves = new ArrayList<>();
    collect(OriginEvent.class, leaves);
    Map<String, Class<?>> kinds = new LinkedHashMap<>();
    leaves.forEach(leaf -> kinds.put(leaf.getSimpleName(), leaf));
    return Collections.unmodifiableMap(kinds);
  }

  private static void collect(Class<?> type, List<Class<?>> leaves) {
    if (type.isRecord()) {
      leaves.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, leaves);
    }
  }
}
