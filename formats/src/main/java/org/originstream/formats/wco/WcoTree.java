package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.originstream.formats.wco.WcoPath.Step;

/**
 * A document on its way out, the same for both syntaxes: a class is an object, a class that repeats
 * an array of objects, an element a text, and one with an attribute an object with {@link #VALUE}.
 */
final class WcoTree {
  /** Holds the value of an element that has attributes too. */
  static final String VALUE = "value";

  /** The attribute that says in which unit a value is. */
  static final String UNIT = "unitCode";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  /** Which instances of an array each step has made, so that a long list is not searched. */
  private final IdentityHashMap<ArrayNode, Map<Step, List<ObjectNode>>> instances =
      new IdentityHashMap<>();

  ObjectNode root() {
    return root;
  }

  /**
   * Makes the instances that stand for elements of lists, even if nothing in them goes over: their
   * number says something too.
   */
  void reach(WcoPath path, List<Integer> indexes) {
    ObjectNode at = root;
    int star = 0;
    for (Step step : path.classes()) {
      if (star == indexes.size()) {
        return;
      }
      at = instance(at, step, step.each() ? indexes.get(star) : 0);
      star += step.each() ? 1 : 0;
    }
  }

  /** Sets one value. */
  void put(WcoPath path, List<Integer> indexes, String value) {
    ObjectNode at = root;
    int star = 0;
    for (Step step : path.classes()) {
      at = instance(at, step, step.each() ? indexes.get(star) : 0);
      star += step.each() ? 1 : 0;
    }
    if (path.attribute() != null) {
      attribute(at, path.leaf(), path.attribute(), value);
    } else if (at.get(path.leaf()) instanceof ObjectNode withAttributes) {
      withAttributes.put(VALUE, value);
    } else {
      at.put(path.leaf(), value);
    }
  }

  /** Sets the unit of a value that was set before. */
  void unit(WcoPath path, List<Integer> indexes, String unit) {
    put(new WcoPath(path.text(), path.classes(), path.leaf(), UNIT), indexes, unit);
  }

  private static void attribute(ObjectNode holder, String leaf, String name, String value) {
    JsonNode existing = holder.get(leaf);
    if (existing instanceof ObjectNode withAttributes) {
      withAttributes.put(name, value);
      return;
    }
    ObjectNode withAttributes = holder.putObject(leaf);
    if (existing != null) {
      withAttributes.set(VALUE, existing);
    }
    withAttributes.put(name, value);
  }

  private ObjectNode instance(ObjectNode holder, Step step, int index) {
    if (!step.isRepeated()) {
      return holder.withObjectProperty(step.name());
    }
    ArrayNode all = holder.withArrayProperty(step.name());
    List<ObjectNode> ofStep =
        instances
            .computeIfAbsent(all, first -> new HashMap<>())
            .computeIfAbsent(step, first -> new ArrayList<>());
    if (index < ofStep.size()) {
      return ofStep.get(index);
    }
    ObjectNode made = all.addObject();
    if (step.keyLeaf() != null) {
      made.put(step.keyLeaf(), step.keyValue());
    }
    ofStep.add(made);
    return made;
  }

  /** Whether an instance is of the kind that a step names. */
  static boolean isMeant(JsonNode instance, Step step) {
    return step.keyLeaf() == null || instance.path(step.keyLeaf()).asText().equals(step.keyValue());
  }
}
