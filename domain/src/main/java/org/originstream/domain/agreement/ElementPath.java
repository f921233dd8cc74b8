package org.originstream.domain.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * Names data elements of a certificate: {@code /items/*}{@code /hs/code}, or alternatives joined by
 * {@code " | "} of which one suffices.
 *
 * @param text as written in the profile
 * @param alternatives the steps of each alternative
 */
public record ElementPath(String text, List<List<Step>> alternatives) {
  /** One step: a component, and whether to take each element of its list. */
  public record Step(Component component, boolean each) {}

  public ElementPath {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /**
   * Reads what a profile writes.
   *
   * @throws IllegalArgumentException if a certificate has no such element
   */
  public static ElementPath parse(String text) {
    return new ElementPath(
        text, Arrays.stream(text.split(" \\| ", -1)).map(ElementPath::steps).toList());
  }

  /** Pointers below the certificate at which an element is absent; empty if all are present. */
  public List<String> absentIn(Certificate certificate) {
    for (List<Step> steps : alternatives) {
      if (!lacks(certificate, steps, 0)) {
        return List.of();
      }
    }
    List<String> absent = new ArrayList<>();
    walk(certificate, alternatives.get(0), 0, "", absent, new ArrayList<>());
    return absent;
  }

  /** Pointers below the certificate at which an element is present. */
  public List<String> presentIn(Certificate certificate) {
    List<String> present = new ArrayList<>();
    for (List<Step> steps : alternatives) {
      if (has(certificate, steps, 0)) {
        walk(certificate, steps, 0, "", new ArrayList<>(), present);
      }
    }
    return present;
  }

  private static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    Class<?> holder = Certificate.class;
    String[] names = text.split("/", -1);
    if (names.length < 2 || !names[0].isEmpty()) {
      throw new IllegalArgumentException("an element path begins with '/': " + text);
    }
    for (int i = 1; i < names.length; i++) {
      Component component = component(holder, names[i], text);
      boolean each = i + 1 < names.length && names[i + 1].equals("*");
      Class<?> element = component.elementType();
      if (each && element == null) {
        throw new IllegalArgumentException(names[i] + " is no list: " + text);
      }
      holder = each && element != null ? element : component.type();
      steps.add(new Step(component, each));
      i += each ? 1 : 0;
    }
    return steps;
  }

  private static Component component(Class<?> holder, String name, String text) {
    if (holder.isRecord()) {
      for (Component component : RecordShape.of(holder).components()) {
        if (component.name().equals(name)) {
          return component;
        }
      }
    }
    throw new IllegalArgumentException("a certificate has no element " + text);
  }

  /** Whether anything is absent; told first, because pointers cost and are seldom needed. */
  private static boolean lacks(Object holder, List<Step> steps, int index) {
    Object value = steps.get(index).component().of(holder);
    if (isAbsent(value)) {
      return true;
    }
    if (value == null || index + 1 == steps.size()) {
      return false;
    }
    if (steps.get(index).each() && value instanceof List<?> list) {
      for (Object element : list) {
        if (lacks(element, steps, index + 1)) {
          return true;
        }
      }
      return false;
    }
    return lacks(value, steps, index + 1);
  }

  /** Whether anything is present. */
  private static boolean has(Object holder, List<Step> steps, int index) {
    Object value = steps.get(index).component().of(holder);
    if (value == null || isAbsent(value)) {
      return false;
    }
    if (index + 1 == steps.size()) {
      return true;
    }
    if (steps.get(index).each() && value instanceof List<?> list) {
      for (Object element : list) {
        if (has(element, steps, index + 1)) {
          return true;
        }
      }
      return false;
    }
    return has(value, steps, index + 1);
  }

  private static void walk(
      Object holder,
      List<Step> steps,
      int index,
      String pointer,
      List<String> absent,
      List<String> present) {
    Step step = steps.get(index);
    String here = pointer + "/" + step.component().name();
    Object value = step.component().of(holder);
    if (isAbsent(value)) {
      absent.add(pathOf(steps, index, here));
    } else if (step.each() && value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (index + 1 == steps.size()) {
          present.add(here + "/" + i);
        } else {
          walk(list.get(i), steps, index + 1, here + "/" + i, absent, present);
        }
      }
    } else if (index + 1 == steps.size()) {
      present.add(here);
    } else if (value != null) {
      walk(value, steps, index + 1, here, absent, present);
    }
  }

  /** The whole pointer of an element whose holder is absent, as far as it can be told. */
  private static String pathOf(List<Step> steps, int index, String here) {
    StringBuilder path = new StringBuilder(here);
    boolean each = steps.get(index).each();
    for (int i = index + 1; i < steps.size() && !each; i++) {
      path.append('/').append(steps.get(i).component().name());
      each = steps.get(i).each();
    }
    return path.toString();
  }

  private static boolean isAbsent(@Nullable Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty());
  }
}
