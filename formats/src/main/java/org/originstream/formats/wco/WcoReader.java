package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.wco.WcoPath.Step;

/** Moves the elements of one document to where they stand in the door's JSON. */
final class WcoReader {
  private final Message message;
  private final WcoSyntax syntax;
  private final DoorTree door;
  private final Set<SourcePath> taken = new HashSet<>();
  private final Faults problems;

  WcoReader(Message message, WcoSyntax syntax, Faults problems) {
    this.message = message;
    this.syntax = syntax;
    this.problems = problems;
    this.door = new DoorTree(message);
  }

  /** What the document says, in the door's JSON. */
  DoorTree read(ObjectNode declaration) {
    SourcePath function = SourcePath.ROOT.child("FunctionCode");
    taken.add(function);
    taken.add(function.child(WcoTree.VALUE));
    for (MappedElement element : message.elements()) {
      if (element.lost() == LossReason.DERIVED) {
        door.put(element, List.of(), message.function(), function);
      } else if (element.wco() != null && element.isCarried()) {
        walk(element, element.wco(), declaration, 0, SourcePath.ROOT, List.of());
        if (element.overflow() != null) {
          walk(element, element.overflow().wco(), declaration, 0, SourcePath.ROOT, List.of());
        }
      }
    }
    return door;
  }

  /** What the table has no place for. */
  List<Loss> losses(ObjectNode declaration) {
    List<Loss> losses = new ArrayList<>();
    left(declaration, SourcePath.ROOT, losses);
    return losses;
  }

  private void left(JsonNode node, SourcePath here, List<Loss> losses) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(p -> left(p.getValue(), here.child(p.getKey()), losses));
      case TextNode text -> {
        if (!taken.contains(here) && !text.textValue().isBlank()) {
          losses.add(new Loss(here.shown(syntax), LossReason.NOT_MAPPED, null));
        }
      }
      default -> {
        for (int i = 0; i < node.size(); i++) {
          left(node.get(i), here.child(i), losses);
        }
      }
    }
  }

  private void walk(
      MappedElement element,
      WcoPath path,
      JsonNode holder,
      int depth,
      SourcePath here,
      List<Integer> indexes) {
    if (depth == path.classes().size()) {
      leaf(element, path, holder, here, indexes);
      return;
    }
    Step step = path.classes().get(depth);
    JsonNode value = holder.get(step.name());
    if (value == null || value.isNull()) {
      return;
    }
    SourcePath there = here.child(step.name());
    if (!step.isRepeated()) {
      if (isSingle(value, there) && isClass(value, there)) {
        walk(element, path, value, depth + 1, there, indexes);
      }
      return;
    }
    int seen = 0;
    for (int i = 0; i < (value.isArray() ? value.size() : 1); i++) {
      JsonNode instance = value.isArray() ? value.get(i) : value;
      SourcePath place = value.isArray() ? there.child(i) : there;
      if (!isClass(instance, place) || !isMeant(instance, step, place)) {
        continue;
      }
      if (seen > 0 && !step.each()) {
        problems.add(
            WcoFault.ELEMENT_REPEATED,
            place,
            step.name() + " with " + step.keyLeaf() + " " + step.keyValue() + " is given twice");
        return;
      }
      walk(element, path, instance, depth + 1, place, longer(element, step, indexes, seen++));
    }
  }

  private boolean isMeant(JsonNode instance, Step step, SourcePath place) {
    boolean meant = WcoTree.isMeant(instance, step);
    if (meant && step.keyLeaf() != null) {
      taken.add(place.child(step.keyLeaf()));
    }
    return meant;
  }

  private List<Integer> longer(MappedElement element, Step step, List<Integer> indexes, int index) {
    if (!step.each()) {
      return indexes;
    }
    List<Integer> longer = new ArrayList<>(indexes);
    longer.add(index);
    door.reach(element, longer);
    return longer;
  }

  private boolean isSingle(JsonNode value, SourcePath place) {
    if (value.isArray()) {
      problems.add(WcoFault.ELEMENT_REPEATED, place, place.token() + " is given more than once");
      return false;
    }
    return true;
  }

  private boolean isClass(JsonNode value, SourcePath place) {
    // An empty class and an empty element look alike in XML.
    boolean fits = value.isObject() || (value.isTextual() && value.textValue().isBlank());
    if (!fits) {
      problems.add(
          WcoFault.CLASS_EXPECTED, place, place.token() + " is a class and holds elements");
    }
    return fits;
  }

  private void leaf(
      MappedElement element,
      WcoPath path,
      JsonNode holder,
      SourcePath here,
      List<Integer> indexes) {
    JsonNode leaf = holder.get(path.leaf());
    if (leaf == null || leaf.isNull()) {
      return;
    }
    SourcePath place = here.child(path.leaf());
    if (!isSingle(leaf, place)) {
      return;
    }
    SourcePath exact = leaf.isObject() ? place.child(attribute(path)) : place;
    JsonNode value = leaf.isObject() ? leaf.get(attribute(path)) : leaf;
    if (!leaf.isObject() && path.attribute() != null) {
      return;
    }
    if (value == null || !value.isTextual()) {
      if (path.attribute() == null) {
        problems.add(WcoFault.VALUE_EXPECTED, place, path.leaf() + " has no value of its own");
      }
      return;
    }
    taken.add(exact);
    unit(element, leaf, place);
    SourcePath before = door.put(element, indexes, ours(element, value.textValue()), exact);
    if (before != null) {
      // The element itself, and the place for what is too long for it.
      problems.add(
          WcoFault.ELEMENT_REPEATED,
          exact,
          "the value is given at " + before.shown(syntax) + " too");
    }
  }

  private static String attribute(WcoPath path) {
    return path.attribute() == null ? WcoTree.VALUE : path.attribute();
  }

  private void unit(MappedElement element, JsonNode leaf, SourcePath place) {
    JsonNode unit = leaf.get(WcoTree.UNIT);
    if (element.unit() == null || unit == null) {
      return;
    }
    taken.add(place.child(WcoTree.UNIT));
    if (!unit.asText().equals(element.unit())) {
      problems.add(
          WcoFault.UNIT_WRONG,
          place.child(WcoTree.UNIT),
          place.token() + " is in " + element.unit() + ", not in " + Shown.text(unit.asText()));
    }
  }

  private static @Nullable String ours(MappedElement element, String value) {
    return element.values().entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(value);
  }
}
