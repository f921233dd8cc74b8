package org.originstream.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** Any JSON document, read as strictly and within the same limits as the door's. */
public final class StrictJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StrictJson() {}

  /** What came of reading. */
  public sealed interface Reading {
    /**
     * The document is JSON.
     *
     * @param tree its values; numbers and booleans are texts, as they were sent
     */
    record Read(JsonNode tree) implements Reading {
      public Read {
        Objects.requireNonNull(tree, "tree");
      }
    }

    /**
     * The document is none, or breaks a limit.
     *
     * @param problems at least one
     */
    record Unreadable(List<JsonProblem> problems) implements Reading {
      public Unreadable {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a document; never throws, whatever the bytes. */
  public static Reading read(byte[] document) {
    Problems problems = new Problems();
    String text = JsonDocument.text(document, problems);
    JsonValue value = text == null ? null : JsonTree.parse(text, problems);
    return value != null && problems.isEmpty()
        ? new Reading.Read(node(value))
        : new Reading.Unreadable(problems.unreadable(document).problems());
  }

  private static JsonNode node(JsonValue value) {
    return switch (value) {
      case JsonValue.Obj object -> object(object);
      case JsonValue.Arr array -> {
        ArrayNode elements = NODES.arrayNode();
        array.elements().forEach(element -> elements.add(node(element)));
        yield elements;
      }
      case JsonValue.Text text -> NODES.textNode(text.value());
      case JsonValue.Num number -> NODES.textNode(number.digits());
      case JsonValue.Bool bool -> NODES.textNode(Boolean.toString(bool.value()));
      case JsonValue.Null none -> NODES.nullNode();
      case JsonValue.Derived derived -> node(derived.value());
    };
  }

  private static ObjectNode object(JsonValue.Obj object) {
    ObjectNode node = NODES.objectNode();
    object.properties().forEach((name, value) -> node.set(name, node(value)));
    return node;
  }
}
