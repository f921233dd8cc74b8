package org.originstream.formats.wco;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the value of an element may be, as the WCO Data Model writes it.
 *
 * @param text as written: {@code a2}, {@code an..35}, {@code n..16,6}
 * @param digits whether digits are counted and not characters
 * @param lengthMax most characters, or most digits with the decimals
 * @param decimalsMax most decimals; 0 if characters are counted
 */
record ElementFormat(String text, boolean digits, int lengthMax, int decimalsMax) {
  private static final Pattern FORM = Pattern.compile("(an?|n)(?:\\.\\.)?([0-9]+)(?:,([0-9]+))?");

  /**
   * Reads what the table writes.
   *
   * @throws IllegalArgumentException if it is no format
   */
  static ElementFormat parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text + " is no format such as a2, an..35 or n..16,6");
    }
    int decimals = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    return new ElementFormat(
        text, form.group(1).equals("n"), Integer.parseInt(form.group(2)), decimals);
  }

  boolean fits(String value) {
    if (!digits) {
      return value.codePointCount(0, value.length()) <= lengthMax;
    }
    int dot = value.indexOf('.');
    int decimals = dot < 0 ? 0 : value.length() - dot - 1;
    long all = value.chars().filter(c -> c >= '0' && c <= '9').count();
    return all <= lengthMax && decimals <= decimalsMax;
  }

  /** The beginning that fits; never half a character. */
  String cut(String value) {
    return value.substring(0, value.offsetByCodePoints(0, lengthMax));
  }
}
