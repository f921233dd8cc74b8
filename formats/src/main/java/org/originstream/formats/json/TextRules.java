package org.originstream.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.originstream.domain.event.OriginEvent;

/**
 * Which characters a string may hold.
 *
 * <p>Identifiers are compared byte by byte, so two that look alike must be alike: nothing
 * invisible, no look-alike letters of another script, one Unicode form. They are refused, never
 * folded, or two certificates would become one. Free text may hold anything that an XML 1.0
 * document could carry.
 */
final class TextRules {
  /** Every other string is an identifier, so that a new one is treated strictly at first. */
  private static final Set<String> FREE_TEXT =
      Set.of(
          "address",
          "city",
          "description",
          "email",
          "fallback",
          "findings",
          "fix",
          "issuePlace",
          "line",
          "marks",
          "meansName",
          "message",
          "model",
          "name",
          "note",
          "personsTold",
          "phone",
          "place",
          "postcode",
          "purpose",
          "raw",
          "reason",
          "receipt",
          "remarks",
          "report",
          "signatory",
          "text",
          "title",
          "tradingName",
          "wording");

  /**
   * The longest run of combining marks that Unicode's stream-safe text has (UAX 15). Beyond it, the
   * check for NFC takes time with the square of the run.
   */
  private static final int MARKS_MAX = 30;

  /** As the exchange reads it; nothing longer would be decided. */
  static final int BYTES_MAX = OriginEvent.TEXT_BYTES_MAX;

  private TextRules() {}

  /** True if a string of this name is for people to read. */
  static boolean isFreeText(String name) {
    return FREE_TEXT.contains(name);
  }

  /** Notes what is wrong with {@code text}; true if nothing is. */
  static boolean check(String name, String text, Path path, Problems problems) {
    if (text.length() > BYTES_MAX || text.getBytes(UTF_8).length > BYTES_MAX) {
      problems.add(
          ProblemCode.JSON_LIMIT,
          path,
          name + " has more than " + BYTES_MAX + " bytes",
          "Shorten it, or send what is longer as an attachment.");
      return false;
    }
    boolean freeText = isFreeText(name);
    int forbidden =
        text.codePoints()
            .filter(p -> freeText ? isUncarriable(p) : isUnfit(p))
            .findFirst()
            .orElse(-1);
    if (forbidden >= 0) {
      problems.add(
          ProblemCode.CHAR_FORBIDDEN,
          path,
          name
              + " holds the character "
              + Quoted.escape(forbidden)
              + ", which "
              + (freeText ? "no text may hold" : "no identifier may hold"));
      return false;
    }
    return freeText || isCanonical(name, text, path, problems);
  }

  private static boolean isCanonical(String name, String text, Path path, Problems problems) {
    if (mixesScripts(text)) {
      problems.add(
          ProblemCode.CHAR_FORBIDDEN,
          path,
          name + " mixes Latin letters with look-alikes of another script",
          "Write the identifier in the letters of one script.");
      return false;
    }
    String fault = fault(text);
    if (fault != null) {
      problems.add(ProblemCode.ID_NOT_CANONICAL, path, name + " " + fault);
      return false;
    }
    return true;
  }

  private static @org.jspecify.annotations.Nullable String fault(String text) {
    if (text.isEmpty()) {
      return "is empty; an identifier has at least one character";
    }
    if (text.startsWith(" ") || text.endsWith(" ")) {
      return "begins or ends with a space";
    }
    if (hasMarksWithoutEnd(text)) {
      return "has more than " + MARKS_MAX + " combining marks in a row";
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? null : "is not in Unicode form NFC";
  }

  private static boolean hasMarksWithoutEnd(String text) {
    int run = 0;
    for (int i = 0;
        i < text.length() && run <= MARKS_MAX;
        i += Character.charCount(text.codePointAt(i))) {
      run =
          switch (Character.getType(text.codePointAt(i))) {
            case Character.NON_SPACING_MARK,
                Character.ENCLOSING_MARK,
                Character.COMBINING_SPACING_MARK ->
                run + 1;
            default -> 0;
          };
    }
    return run > MARKS_MAX;
  }

  private static boolean isUncarriable(int point) {
    boolean layout = point == '\t' || point == '\n' || point == '\r';
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return nonCharacter || (!layout && Character.getType(point) == Character.CONTROL);
  }

  private static boolean isUnfit(int point) {
    boolean variationSelector = point >= 0xFE00 && point <= 0xFE0F;
    return variationSelector
        || isUncarriable(point)
        || switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              true;
          case Character.SPACE_SEPARATOR -> point != ' ';
          default -> false;
        };
  }

  private static boolean mixesScripts(String text) {
    boolean latin = false;
    boolean lookAlike = false;
    for (int point : text.codePoints().toArray()) {
      UnicodeScript script = UnicodeScript.of(point);
      latin |= script == UnicodeScript.LATIN;
      lookAlike |= script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
    }
    return latin && lookAlike;
  }
}
