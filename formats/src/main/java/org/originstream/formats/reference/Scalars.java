package org.originstream.formats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.event.NodeCode;

/** Reads single values; what is written as text stays text, so that {@code no} is never false. */
final class Scalars {
  private static final Map<Class<?>, Function<String, Object>> FROM_TEXT =
      Map.of(
          String.class, text -> text,
          BigDecimal.class, BigDecimal::new,
          LocalDate.class, LocalDate::parse,
          Duration.class, Duration::parse,
          Period.class, Period::parse,
          Pattern.class, Pattern::compile,
          ZoneId.class, ZoneId::of,
          NodeCode.class, NodeCode::new,
          ElementPath.class, ElementPath::parse);

  private Scalars() {}

  static boolean isScalar(Class<?> type) {
    return FROM_TEXT.containsKey(type)
        || type.isEnum()
        || type == int.class
        || type == Integer.class
        || type == boolean.class
        || type == Boolean.class;
  }

  /**
   * Reads one value.
   *
   * @throws RuntimeException whose message says what is wrong, if the value does not fit
   */
  static Object read(Class<?> type, JsonNode node) {
    if (type == int.class || type == Integer.class) {
      return whole(node);
    }
    if (type == boolean.class || type == Boolean.class) {
      if (!node.isBoolean()) {
        throw new IllegalArgumentException("true or false is expected, not " + node);
      }
      return node.booleanValue();
    }
    if (!node.isTextual()) {
      throw new IllegalArgumentException("text is expected (in quotes, if digits), not " + node);
    }
    if (type.isEnum()) {
      return constant(type, node.textValue());
    }
    Function<String, Object> reader = FROM_TEXT.get(type);
    if (reader == null) {
      throw new IllegalStateException("no reader for " + type);
    }
    return reader.apply(node.textValue());
  }

  private static int whole(JsonNode node) {
    if (!node.isInt()) {
      throw new IllegalArgumentException("a whole number is expected, not " + node);
    }
    return node.intValue();
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.toString(type.getEnumConstants())
                        + " is expected, not "
                        + text));
  }
}
