package org.originstream.formats.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document as sent: numbers stay text, so that no digit is lost. */
sealed interface JsonValue {
  /** Properties in the order sent, each once. */
  record Obj(Map<String, JsonValue> properties) implements JsonValue {
    @Nullable JsonValue get(String name) {
      JsonValue value = properties.get(name);
      return value instanceof Null ? null : value;
    }

    @Nullable Obj object(String name) {
      return properties.get(name) instanceof Obj object ? object : null;
    }
  }

  record Arr(List<JsonValue> elements) implements JsonValue {}

  record Text(String value) implements JsonValue {}

  record Num(String digits) implements JsonValue {}

  record Bool(boolean value) implements JsonValue {}

  /** Counts as absent. */
  enum Null implements JsonValue {
    NULL
  }

  /** Taken over from another place of the document, which is where its problems are reported. */
  record Derived(JsonValue value, Path origin) implements JsonValue {}

  /** What it is called in a message. */
  default String typeName() {
    return switch (this) {
      case Obj o -> "an object";
      case Arr a -> "an array";
      case Text t -> "a string";
      case Num n -> "a number";
      case Bool b -> "a boolean";
      case Null n -> "null";
      case Derived d -> d.value.typeName();
    };
  }
}
