package org.originstream.formats.wco;

/** Shows a sender's own text in a message: short, and on one line. */
final class Shown {
  private static final int CHARS_MAX = 60;

  private Shown() {}

  static String text(String text) {
    int points = text.codePointCount(0, text.length());
    String start =
        points <= CHARS_MAX ? text : text.substring(0, text.offsetByCodePoints(0, CHARS_MAX)) + "…";
    return "'" + start.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD") + "'";
  }
}
