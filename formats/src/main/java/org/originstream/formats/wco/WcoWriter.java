package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.wco.DoorPath.Step;
import org.originstream.formats.wco.MappedElement.Overflow;

/** Moves the elements of one event, given in the door's JSON, to where the table puts them. */
final class WcoWriter {
  private final Message message;
  private final WcoTree tree = new WcoTree();
  private final List<Loss> losses = new ArrayList<>();
  private final List<WcoProblem> problems = new ArrayList<>();

  WcoWriter(Message message) {
    this.message = message;
  }

  /** Below {@code Declaration}. */
  ObjectNode write(ObjectNode event) {
    tree.root().put("FunctionCode", message.function());
    for (MappedElement element : message.elements()) {
      walk(element, event, 0, "", List.of());
    }
    return tree.root();
  }

  List<Loss> losses() {
    return losses;
  }

  List<WcoProblem> problems() {
    return problems;
  }

  private void walk(
      MappedElement element, JsonNode holder, int step, String pointer, List<Integer> indexes) {
    Step next = element.path().steps().get(step);
    JsonNode value = holder.get(next.name());
    if (value == null) {
      return;
    }
    String here = pointer + "/" + next.name();
    if (!next.each()) {
      arrive(element, value, step, here, indexes);
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      List<Integer> longer = new ArrayList<>(indexes);
      longer.add(i);
      if (element.isCarried() && element.wco() != null) {
        tree.reach(element.wco(), longer);
      }
      arrive(element, value.get(i), step, here + "/" + i, longer);
    }
  }

  private void arrive(
      MappedElement element, JsonNode value, int step, String pointer, List<Integer> indexes) {
    if (step + 1 < element.path().steps().size()) {
      walk(element, value, step + 1, pointer, indexes);
    } else if (element.lost() == LossReason.DERIVED) {
      derived(value.asText(), pointer);
    } else if (element.lost() != null) {
      losses.add(new Loss(pointer, element.lost(), null));
    } else if (!value.asText().equals(element.omit())) {
      carry(element, value.asText(), pointer, indexes);
    }
  }

  private void derived(String value, String pointer) {
    if (!value.equals(message.function())) {
      losses.add(new Loss(pointer, LossReason.DERIVED, message.function()));
    }
  }

  private void carry(MappedElement element, String value, String pointer, List<Integer> indexes) {
    String code = element.values().isEmpty() ? value : element.values().get(value);
    if (code == null) {
      problems.add(
          WcoProblem.of(
              WcoFault.CODE_NOT_CARRIED,
              pointer,
              "the mapping carries " + element.values().keySet() + ", not " + value));
      return;
    }
    ElementFormat format = element.format();
    WcoPath place = element.wco();
    Overflow overflow = element.overflow();
    if (format != null && !format.fits(code) && overflow != null) {
      place = overflow.wco();
      format = overflow.format();
    }
    String fitting = format == null ? code : fitting(element, format, code, pointer);
    if (fitting != null && place != null) {
      tree.put(place, indexes, fitting);
      if (element.unit() != null) {
        tree.unit(place, indexes, element.unit());
      }
    }
  }

  private @Nullable String fitting(
      MappedElement element, ElementFormat format, String value, String pointer) {
    if (format.fits(value)) {
      return value;
    }
    if (element.cut()) {
      String kept = format.cut(value);
      losses.add(new Loss(pointer, LossReason.CUT, kept));
      return kept;
    }
    problems.add(
        WcoProblem.of(
            WcoFault.VALUE_TOO_LONG,
            pointer,
            element.path().last().name() + " is longer than the element's " + format.text()));
    return null;
  }
}
