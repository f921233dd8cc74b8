package org.originstream.formats.wco;

import java.util.ArrayList;
import java.util.List;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * Where an element stands in an event of one kind.
 *
 * @param text as in docs/json.md, {@code *} for each element of a list
 * @param steps the components on the way
 */
record DoorPath(String text, List<Step> steps) {
  /** One step: a component, and whether to take each element of its list. */
  record Step(Component component, boolean each) {
    String name() {
      return component.name();
    }

    Class<?> type() {
      Class<?> element = component.elementType();
      return each && element != null ? element : component.type();
    }
  }

  DoorPath {
    steps = List.copyOf(steps);
  }

  /**
   * Finds an element by its path.
   *
   * @throws IllegalArgumentException if an event of {@code kind} has no such element
   */
  static DoorPath of(Class<?> kind, String text) {
    String[] names = text.split("/", -1);
    List<Step> steps = new ArrayList<>();
    Class<?> holder = kind;
    for (int i = 1; i < names.length; i++) {
      boolean each = i + 1 < names.length && names[i + 1].equals("*");
      Step step = new Step(component(holder, names[i], text), each);
      steps.add(step);
      holder = step.type();
      i += each ? 1 : 0;
    }
    return new DoorPath(text, steps);
  }

  /** The paths of all elements of {@code type} that hold no others. */
  static List<String> leaves(Class<?> type) {
    List<String> leaves = new ArrayList<>();
    collect(type, "", leaves);
    return leaves;
  }

  private static void collect(Class<?> type, String path, List<String> leaves) {
    for (Component component : RecordShape.of(type).components()) {
      Class<?> element = component.elementType();
      Class<?> value = element == null ? component.type() : element;
      String here = path + "/" + component.name() + (element == null ? "" : "/*");
      if (value.isRecord() && value != NodeCode.class) {
        collect(value, here, leaves);
      } else {
        leaves.add(here);
      }
    }
  }

  private static Component component(Class<?> holder, String name, String text) {
    if (holder.isRecord()) {
      for (Component component : RecordShape.of(holder).components()) {
        if (component.name().equals(name)) {
          return component;
        }
      }
    }
    throw new IllegalArgumentException("an event has no element " + text);
  }

  /** The component at its end. */
  Step last() {
    return steps.getLast();
  }

  long stars() {
    return steps.stream().filter(Step::each).count();
  }
}
