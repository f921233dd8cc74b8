package org.originstream.formats.json;

import java.util.Locale;

/** Shows a sender's own text in a message: short, and without characters that could mislead. */
final class Quoted {
  private static final int CHARS_MAX = 60;

  private Quoted() {}

  /** The text in single quotes. */
  static String text(String text) {
    return "'" + clean(text) + "'";
  }

  /** The text cut to a readable length, with everything invisible written as an escape. */
  static String clean(String text) {
    StringBuilder shown = new StringBuilder();
    int i = 0;
    while (i < text.length() && shown.length() < CHARS_MAX) {
      int point = text.codePointAt(i);
      if (isVisible(point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append(escape(point));
      }
      i += Character.charCount(point);
    }
    return i < text.length() ? shown.append('…').toString() : shown.toString();
  }

  static String escape(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
