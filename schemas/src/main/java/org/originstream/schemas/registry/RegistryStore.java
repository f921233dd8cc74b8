package org.originstream.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.originstream.schemas.framing.LogicalForm;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

/**
 * Subjects and their versions, in memory. Nothing is lost with it: ids are derived from the
 * content, so that a registry started anew gives every schema the id it had. Thread-safe.
 */
public final class RegistryStore {
  private final Map<String, List<WireSchema>> subjects = new TreeMap<>();
  private final Map<Integer, WireSchema> byId = new TreeMap<>();
  private final Map<String, CompatibilityLevel> levels = new TreeMap<>();
  private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;

  /** A store that holds every version of {@code catalogue}, the current ones last. */
  public static RegistryStore holding(SchemaCatalogue catalogue) {
    RegistryStore store = new RegistryStore();
    for (WireSchema current : catalogue.current()) {
      catalogue.versions(current.subject()).reversed().forEach(v -> store.add(v.subject(), v));
    }
    return store;
  }

  /** What came of registering. */
  public sealed interface Registration {
    /** It has this id now, or had it before. */
    record Registered(int id) implements Registration {}

    /** It would break readers; where. */
    record Incompatible(List<String> breaks) implements Registration {}

    /** It cannot be told from another schema by its content; why. */
    record Ambiguous(String why) implements Registration {}
  }

  /** Adds a version, unless it is there or breaks the subject's level. */
  public synchronized Registration register(String subject, WireSchema schema) {
    WireSchema twin = byId.get(schema.id());
    if (twin != null && !twin.fingerprint().equals(schema.fingerprint())) {
      return new Registration.Ambiguous("another schema has the same content id " + schema.id());
    }
    if (twin != null && !LogicalForm.same(twin.schema(), schema.schema())) {
      return new Registration.Ambiguous(
          "it differs from " + schema.id() + " only in a logical type");
    }
    if (version(subject, schema).isPresent()) {
      return new Registration.Registered(schema.id());
    }
    List<String> breaks = level(subject).breaks(schema.schema(), versions(subject));
    if (!breaks.isEmpty()) {
      return new Registration.Incompatible(breaks);
    }
    add(subject, schema);
    return new Registration.Registered(schema.id());
  }

  public synchronized List<String> subjectNames() {
    return List.copyOf(subjects.keySet());
  }

  /** The versions of a subject, the latest last; empty if there is no such subject. */
  public synchronized List<WireSchema> versions(String subject) {
    return List.copyOf(subjects.getOrDefault(subject, List.of()));
  }

  /** The number of the version that is this schema, from 1. */
  public synchronized Optional<Integer> version(String subject, WireSchema schema) {
    List<WireSchema> versions = versions(subject);
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).fingerprint().equals(schema.fingerprint())) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  public synchronized Optional<WireSchema> byId(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The level that counts for a subject: its own, else the global one. */
  public synchronized CompatibilityLevel level(String subject) {
    return levels.getOrDefault(subject, globalLevel);
  }

  public synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  public synchronized CompatibilityLevel globalLevel() {
    return globalLevel;
  }

  public synchronized void setLevel(String subject, CompatibilityLevel level) {
    levels.put(subject, level);
  }

  public synchronized void setGlobalLevel(CompatibilityLevel level) {
    globalLevel = level;
  }

  private void add(String subject, WireSchema schema) {
    List<WireSchema> versions = subjects.computeIfAbsent(subject, s -> new ArrayList<>());
    versions.add(schema);
    byId.putIfAbsent(schema.id(), schema);
  }
}
