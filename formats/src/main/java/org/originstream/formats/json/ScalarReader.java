package org.originstream.formats.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;

/** Reads everything that is neither an object nor an array. */
final class ScalarReader {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Problems problems;
  private final Numbers numbers;
  private final Times times;

  ScalarReader(Problems problems) {
    this.problems = problems;
    this.numbers = new Numbers(problems);
    this.times = new Times(problems);
  }

  /** A value of {@code type}, or null with a problem noted. */
  @Nullable Object read(String name, JsonValue value, Class<?> type, Path path) {
    if (type == int.class || type == Integer.class) {
      Long whole = numbers.whole(name, value, Integer.MIN_VALUE, Integer.MAX_VALUE, path);
      return whole == null ? null : whole.intValue();
    }
    if (type == long.class || type == Long.class) {
      return numbers.whole(name, value, Long.MIN_VALUE, Long.MAX_VALUE, path);
    }
    if (type == BigDecimal.class) {
      return numbers.decimal(name, value, path);
    }
    if (type == boolean.class) {
      return value instanceof JsonValue.Bool bool
          ? bool.value()
          : wrongType(name, "true or false", value, path);
    }
    return value instanceof JsonValue.Text text
        ? fromText(name, text.value(), type, path)
        : wrongType(name, "a string", value, path);
  }

  private @Nullable Object fromText(String name, String text, Class<?> type, Path path) {
    if (type == String.class) {
      return TextRules.check(name, text, path, problems) ? text : null;
    }
    if (type == LocalDate.class) {
      return times.date(name, text, path);
    }
    if (type == OffsetDateTime.class) {
      return times.time(name, text, path);
    }
    if (type == Instant.class) {
      return times.instant(name, text, path);
    }
    if (type == UUID.class) {
      return UUID_FORM.matcher(text).matches()
          ? UUID.fromString(text.toLowerCase(Locale.ROOT))
          : invalid(name, "a UUID of 32 hexadecimal digits in five groups", text, path);
    }
    if (type == NodeCode.class) {
      return NodeCode.isCode(text)
          ? new NodeCode(text)
          : invalid(name, "a node code of two lower-case letters", text, path);
    }
    if (type == Bytes.class) {
      return bytes(name, text, path);
    }
    if (type.isEnum()) {
      return symbol(name, text, type, path);
    }
    throw new IllegalArgumentException("no form in JSON is known for " + type.getName());
  }

  private @Nullable Object bytes(String name, String text, Path path) {
    try {
      return Bytes.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return invalid(name, "base64 (RFC 4648, with padding)", text, path);
    }
  }

  private @Nullable Object symbol(String name, String text, Class<?> type, Path path) {
    Object[] symbols = type.getEnumConstants();
    for (Object symbol : symbols) {
      if (((Enum<?>) symbol).name().equals(text)) {
        return symbol;
      }
    }
    problems.add(
        ProblemCode.CODE_UNKNOWN,
        path,
        name + " has no code " + Quoted.text(text),
        "Send one of " + Arrays.toString(symbols) + ".");
    return null;
  }

  private @Nullable Object invalid(String name, String form, String text, Path path) {
    problems.add(
        ProblemCode.VALUE_INVALID,
        path,
        name + " is not " + form + ": " + Quoted.text(text),
        "Send " + form + ".");
    return null;
  }

  private @Nullable Object wrongType(String name, String wanted, JsonValue value, Path path) {
    problems.add(
        ProblemCode.TYPE_WRONG, path, name + " is " + wanted + ", not " + value.typeName());
    return null;
  }
}
