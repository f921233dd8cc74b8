package org.originstream.formats.json;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers from their digits, without ever going through a floating-point value. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0+)?([eE].*)?");
  private static final Set<String> NOT_FINITE =
      Set.of("NaN", "INF", "+INF", "-INF", "Infinity", "+Infinity", "-Infinity");

  /** More digits, or a larger exponent, than any quantity or amount has. */
  private static final int DIGITS_MAX = 40;

  private final Problems problems;

  Numbers(Problems problems) {
    this.problems = problems;
  }

  /** A decimal, or null with a problem noted. */
  @Nullable BigDecimal decimal(String name, JsonValue value, Path path) {
    return switch (value) {
      case JsonValue.Num number -> decimal(name, number.digits(), path);
      case JsonValue.Text text -> decimal(name, text.value(), path);
      default -> {
        problems.add(ProblemCode.TYPE_WRONG, path, name + " is a decimal, not " + value.typeName());
        yield null;
      }
    };
  }

  /** A whole number from {@code min} to {@code max}, or null with a problem noted. */
  @Nullable Long whole(String name, JsonValue value, long min, long max, Path path) {
    if (!(value instanceof JsonValue.Num number)) {
      problems.add(
          ProblemCode.TYPE_WRONG, path, name + " is a whole number, not " + value.typeName());
      return null;
    }
    BigDecimal exact = decimal(name, number.digits(), path);
    if (exact == null) {
      return null;
    }
    if (exact.stripTrailingZeros().scale() > 0) {
      problems.add(ProblemCode.TYPE_WRONG, path, name + " is a whole number, without decimals");
      return null;
    }
    if (exact.compareTo(BigDecimal.valueOf(min)) < 0
        || exact.compareTo(BigDecimal.valueOf(max)) > 0) {
      problems.add(ProblemCode.NUMBER_RANGE, path, name + " is from " + min + " to " + max);
      return null;
    }
    return exact.longValueExact();
  }

  private @Nullable BigDecimal decimal(String name, String digits, Path path) {
    if (NOT_FINITE.contains(digits)) {
      return outOfRange(name, digits, path);
    }
    if (digits.length() > JsonTree.NUMBER_MAX) {
      return outOfRange(name, digits, path);
    }
    if (!NUMBER.matcher(digits).matches()) {
      problems.add(
          ProblemCode.NUMBER_FORMAT, path, name + " is no decimal number: " + Quoted.text(digits));
      return null;
    }
    if (NEGATIVE_ZERO.matcher(digits).matches()) {
      problems.add(ProblemCode.NUMBER_RANGE, path, name + " is a negative zero", "Write 0.");
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(digits);
      boolean fits =
          exact.precision() <= DIGITS_MAX && Math.abs((long) exact.scale()) <= DIGITS_MAX;
      return fits ? exact : outOfRange(name, digits, path);
    } catch (NumberFormatException e) {
      // The form is right, so what Java cannot hold is the exponent.
      return outOfRange(name, digits, path);
    }
  }

  private @Nullable BigDecimal outOfRange(String name, String digits, Path path) {
    problems.add(
        ProblemCode.NUMBER_RANGE,
        path,
        name + " has more than " + DIGITS_MAX + " digits: " + Quoted.text(digits));
    return null;
  }
}
