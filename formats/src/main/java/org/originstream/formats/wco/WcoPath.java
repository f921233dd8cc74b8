package org.originstream.formats.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands below {@code Declaration}.
 *
 * @param text as the table writes it
 * @param classes the classes on the way
 * @param leaf the element itself
 * @param attribute the attribute of the element that is meant; null for its value
 */
record WcoPath(String text, List<Step> classes, String leaf, @Nullable String attribute) {
  private static final Pattern STEP =
      Pattern.compile("([A-Z][A-Za-z]*)(?:\\[([A-Z][A-Za-z]*)=([A-Z]+)])?(\\*)?");
  private static final Pattern LEAF = Pattern.compile("([A-Z][A-Za-z]*)(?:@([a-z][A-Za-z]*))?");

  /**
   * A class on the way.
   *
   * @param name of the class
   * @param keyLeaf the leaf that tells its instances apart; null if none does
   * @param keyValue the value of that leaf; null likewise
   * @param each whether there is an instance for each element of a list
   */
  record Step(String name, @Nullable String keyLeaf, @Nullable String keyValue, boolean each) {
    /** Whether there may be several instances. */
    boolean isRepeated() {
      return each || keyLeaf != null;
    }
  }

  WcoPath {
    classes = List.copyOf(classes);
  }

  /**
   * Reads what the table writes.
   *
   * @throws IllegalArgumentException if it is no class path
   */
  static WcoPath parse(String text) {
    String[] parts = text.split("/", -1);
    List<Step> classes = new ArrayList<>();
    for (int i = 0; i + 1 < parts.length; i++) {
      Matcher step = matched(STEP, parts[i], text);
      classes.add(new Step(step.group(1), step.group(2), step.group(3), step.group(4) != null));
    }
    Matcher leaf = matched(LEAF, parts[parts.length - 1], text);
    return new WcoPath(text, classes, leaf.group(1), leaf.group(2));
  }

  private static Matcher matched(Pattern form, String part, String text) {
    Matcher matcher = form.matcher(part);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text + " is no class path: '" + part + "'");
    }
    return matcher;
  }

  long stars() {
    return classes.stream().filter(Step::each).count();
  }
}
