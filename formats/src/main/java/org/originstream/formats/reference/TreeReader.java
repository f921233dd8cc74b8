package org.originstream.formats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.shape.RecordShape;

/**
 * Reads a tree into records by their shape, strictly, and goes on after a problem to find them all.
 */
final class TreeReader {
  private final String file;
  private final List<FileProblem> problems;

  TreeReader(String file, List<FileProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The record, or null if there was any problem with it. */
  <T extends Record> @Nullable T read(Class<T> type, JsonNode node) {
    Object value = read(type, node, "", Map.of());
    return type.isInstance(value) ? type.cast(value) : null;
  }

  private @Nullable Object read(
      Type type, JsonNode node, String path, Map<TypeVariable<?>, Type> bound) {
    if (type instanceof TypeVariable<?> variable && bound.containsKey(variable)) {
      return read(bound.get(variable), node, path, bound);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Type argument = generic.getActualTypeArguments()[0];
      if (raw == List.class || raw == Set.class) {
        return elements(raw, argument, node, path, bound);
      }
      return record(raw, node, path, Map.of(raw.getTypeParameters()[0], argument));
    }
    if (type instanceof Class<?> plain) {
      return Scalars.isScalar(plain)
          ? scalar(plain, node, path)
          : record(plain, node, path, Map.of());
    }
    throw new IllegalStateException("no reader for " + type);
  }

  private @Nullable Object scalar(Class<?> type, JsonNode node, String path) {
    try {
      return Scalars.read(type, node);
    } catch (RuntimeException e) {
      problem(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Object elements(
      Class<?> raw, Type element, JsonNode node, String path, Map<TypeVariable<?>, Type> bound) {
    if (!node.isArray()) {
      problem(path, "a list is expected");
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object value = read(element, node.get(i), path + "/" + i, bound);
      if (value != null) {
        values.add(value);
      }
    }
    if (raw == List.class) {
      return values;
    }
    Set<Object> set = new LinkedHashSet<>(values);
    if (set.size() < values.size()) {
      problem(path, "an element stands twice");
    }
    return set;
  }

  private @Nullable Object record(
      Class<?> type, JsonNode node, String path, Map<TypeVariable<?>, Type> bound) {
    if (!node.isObject()) {
      problem(path, "named values are expected (" + type.getSimpleName() + ")");
      return null;
    }
    int before = problems.size();
    RecordShape shape = RecordShape.of(type);
    RecordComponent[] components = type.getRecordComponents();
    Map<String, JsonNode> unread = new HashMap<>();
    node.properties().forEach(entry -> unread.put(entry.getKey(), entry.getValue()));
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      JsonNode child = unread.remove(components[i].getName());
      String childPath = path + "/" + components[i].getName();
      if (child == null || child.isNull()) {
        values[i] = absent(components[i], shape.components().get(i).nullable(), childPath);
      } else {
        values[i] = read(components[i].getGenericType(), child, childPath, bound);
      }
    }
    unread.keySet().stream()
        .sorted()
        .forEach(key -> problem(path + "/" + key, "there is no element of this name"));
    return problems.size() > before ? null : construct(shape, values, path);
  }

  private @Nullable Object absent(RecordComponent component, boolean nullable, String path) {
    if (nullable) {
      return null;
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == Set.class) {
      return Set.of();
    }
    problem(path, "is missing");
    return null;
  }

  private @Nullable Object construct(RecordShape shape, @Nullable Object[] values, String path) {
    try {
      return shape.construct(values);
    } catch (RuntimeException e) {
      problem(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void problem(String path, String message) {
    problems.add(new FileProblem(file, path, message));
  }
}
