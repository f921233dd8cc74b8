package org.originstream.schemas.framing;

import java.util.Set;
import org.apache.avro.Schema;

/** Reads schema text that came from outside. */
public sealed interface SchemaText {
  /** The longest text, in characters. */
  int LENGTH_MAX = 256 * 1024;

  /** The deepest nesting, counted in types inside one another. */
  int DEPTH_MAX = 64;

  /** Properties by which Avro's Java readers would load classes. */
  Set<String> FORBIDDEN = Set.of("java-class", "java-key-class", "java-element-class");

  /** A schema we are willing to work with. */
  record Usable(Schema schema) implements SchemaText {}

  /**
   * A schema we are not.
   *
   * @param defect which rule it breaks
   * @param message the thing, the rule and the fix
   */
  record Unusable(WireDefect defect, String message) implements SchemaText {}

  /** Parses {@code json}; never throws. */
  static SchemaText parse(String json) {
    if (json.length() > LENGTH_MAX) {
      return unusable(WireDefect.SCHEMA_LIMIT, "a schema of " + json.length() + " characters");
    }
    for (String property : FORBIDDEN) {
      if (json.contains('"' + property + '"')) {
        return unusable(WireDefect.SCHEMA_FORBIDDEN_PROP, "a schema with " + property);
      }
    }
    int depth = nesting(json);
    if (depth > 4 * DEPTH_MAX) {
      return unusable(WireDefect.SCHEMA_LIMIT, "a schema nested " + depth + " deep");
    }
    try {
      return new Usable(new Schema.Parser().parse(json));
    } catch (RuntimeException notASchema) {
      return new Unusable(
          WireDefect.AVRO_UNREADABLE, "not an Avro schema: " + notASchema.getMessage());
    }
  }

  /** Counts brackets; one type takes up to four of them. Text may only make the count larger. */
  private static int nesting(String json) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < json.length(); i++) {
      switch (json.charAt(i)) {
        case '{', '[' -> deepest = Math.max(deepest, ++depth);
        case '}', ']' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }

  private static SchemaText unusable(WireDefect defect, String found) {
    return new Unusable(defect, found + "; " + defect.rule());
  }
}
