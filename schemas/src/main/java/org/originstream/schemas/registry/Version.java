package org.originstream.schemas.registry;

/** The version a path asks for. */
sealed interface Version {
  record Present(int number) implements Version {}

  record Absent(String asked) implements Version {}

  record Invalid(String message) implements Version {}

  /** Reads {@code latest}, {@code -1} or a number from 1. */
  static Version parse(String text, int count) {
    if (text.equals("latest") || text.equals("-1")) {
      return new Present(count);
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      return new Invalid(
          "The specified version '"
              + text
              + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
              + " \"latest\"");
    }
    int number = Integer.parseInt(text);
    return number <= count ? new Present(number) : new Absent(text);
  }
}
