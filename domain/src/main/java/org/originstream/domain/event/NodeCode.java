package org.originstream.domain.event;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The code of a participant's node: ISO 3166-1 alpha-2 or {@code eu}, in lower case.
 *
 * <p>It stands in topic names, group ids and transactional ids, so it is exactly two letters.
 *
 * @param code two letters a to z
 */
public record NodeCode(String code) implements Comparable<NodeCode> {
  private static final Pattern FORM = Pattern.compile("[a-z]{2}");

  /** The exchange itself, as sender of platform events: a code ISO 3166 leaves to users. */
  public static final NodeCode EXCHANGE = new NodeCode("zz");

  public NodeCode {
    Objects.requireNonNull(code, "code");
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "a node code is two lower-case letters (a country's ISO code, or eu), not '"
              + code
              + "'");
    }
  }

  /** True if {@code text} can be the code of a node. */
  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(NodeCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
