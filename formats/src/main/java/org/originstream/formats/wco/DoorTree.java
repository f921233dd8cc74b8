package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.wco.DoorPath.Step;

/** The door's JSON of an event on its way in, and where in the document each value was found. */
final class DoorTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private final Message message;
  private final ObjectNode root = NODES.objectNode();
  private final Map<String, SourcePath> found = new HashMap<>();

  DoorTree(Message message) {
    this.message = message;
    root.put("kind", message.kind());
  }

  ObjectNode root() {
    return root;
  }

  /** Makes the elements of lists that instances stand for. */
  void reach(MappedElement element, List<Integer> indexes) {
    JsonNode at = root;
    int star = 0;
    for (Step step : element.path().steps()) {
      if (star == indexes.size()) {
        return;
      }
      at = below(at, step, indexes, star);
      star += step.each() ? 1 : 0;
    }
  }

  /** Sets a value, unless there is one: then the place where the document gave it. */
  @Nullable SourcePath put(
      MappedElement element, List<Integer> indexes, @Nullable String value, SourcePath place) {
    JsonNode at = root;
    int star = 0;
    List<Step> steps = element.path().steps();
    for (Step step : steps.subList(0, steps.size() - 1)) {
      at = below(at, step, indexes, star);
      star += step.each() ? 1 : 0;
    }
    Step last = element.path().last();
    String pointer = pointer(element, indexes);
    SourcePath before = found.putIfAbsent(pointer, place);
    if (before != null) {
      return before;
    }
    JsonNode node = typed(last.type(), value);
    if (last.each()) {
      grown(((ObjectNode) at).withArrayProperty(last.name()), indexes.get(star))
          .set(indexes.get(star), node);
    } else {
      ((ObjectNode) at).set(last.name(), node);
    }
    return null;
  }

  private static JsonNode below(JsonNode holder, Step step, List<Integer> indexes, int star) {
    if (!step.each()) {
      return ((ObjectNode) holder).withObjectProperty(step.name());
    }
    int index = indexes.get(star);
    ArrayNode list = grown(((ObjectNode) holder).withArrayProperty(step.name()), index);
    if (step.type().isRecord() && !list.get(index).isObject()) {
      list.set(index, NODES.objectNode());
    }
    return list.get(index);
  }

  private static ArrayNode grown(ArrayNode list, int index) {
    while (list.size() <= index) {
      list.addNull();
    }
    return list;
  }

  /** The door writes whole numbers and tick-boxes without quotes. */
  private static JsonNode typed(Class<?> type, @Nullable String value) {
    boolean whole = type == int.class || type == Integer.class || type == long.class;
    if (value != null && whole && WHOLE.matcher(value).matches()) {
      return NODES.numberNode(Long.parseLong(value));
    }
    if (type == boolean.class && ("true".equals(value) || "false".equals(value))) {
      return NODES.booleanNode("true".equals(value));
    }
    return NODES.textNode(value);
  }

  private static String pointer(MappedElement element, List<Integer> indexes) {
    StringBuilder pointer = new StringBuilder();
    int star = 0;
    for (Step step : element.path().steps()) {
      pointer.append('/').append(step.name());
      if (step.each()) {
        pointer.append('/').append(indexes.get(star++));
      }
    }
    return pointer.toString();
  }

  /** Where the document says, or should say, what stands at a place of the door's JSON. */
  @Nullable SourcePath source(String pointer) {
    SourcePath exact = found.get(pointer);
    if (exact != null) {
      return exact;
    }
    return message.elements().stream()
        .filter(e -> e.wco() != null)
        .filter(e -> matches(e, pointer))
        .findFirst()
        .map(e -> expected(e, pointer))
        .orElseGet(() -> within(pointer));
  }

  private static boolean matches(MappedElement element, String pointer) {
    return pointer.matches(element.path().text().replace("*", "[0-9]+"));
  }

  private static SourcePath expected(MappedElement element, String pointer) {
    List<String> indexes =
        Arrays.stream(pointer.split("/", -1)).filter(t -> t.matches("[0-9]+")).toList();
    SourcePath place = SourcePath.ROOT;
    int star = 0;
    WcoPath path = Objects.requireNonNull(element.wco());
    for (WcoPath.Step step : path.classes()) {
      place =
          place.child(
              step.keyLeaf() == null
                  ? step.name()
                  : step.name() + "[" + step.keyLeaf() + "=" + step.keyValue() + "]");
      if (step.each() && star < indexes.size()) {
        place = place.child(Integer.parseInt(indexes.get(star++)));
      }
    }
    place = place.child(path.leaf());
    return path.attribute() == null ? place : place.child(path.attribute());
  }

  private @Nullable SourcePath within(String pointer) {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(pointer + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
