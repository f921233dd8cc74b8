package org.originstream.domain.rule;

import org.jspecify.annotations.Nullable;

/** Puts a sender's value into a message: short, quoted, and without control characters. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    String text = value.toString().replaceAll("\\p{Cntrl}", " ");
    if (text.length() > LONGEST) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      text = text.substring(0, end) + "…";
    }
    return "'" + text + "'";
  }
}
