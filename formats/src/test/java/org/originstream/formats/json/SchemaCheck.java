package org.originstream.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Checks a document against the vocabulary of JSON Schema that the product's schemas use. */
final class SchemaCheck {
  private final JsonNode components;
  private final List<String> faults = new ArrayList<>();

  private SchemaCheck(JsonNode components) {
    this.components = components;
  }

  /** What does not fit the schema of the document's own kind. */
  static List<String> faults(JsonNode components, JsonNode event) {
    SchemaCheck check = new SchemaCheck(components);
    check.value(components.path(event.path("kind").asText()), event, "");
    return check.faults;
  }

  private void value(JsonNode schema, JsonNode value, String path) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      value(components.path(ref.substring(ref.lastIndexOf('/') + 1)), value, path);
      return;
    }
    demand(fitsType(schema, value), path + " is no " + schema.path("type"));
    demand(
        !schema.has("const") || schema.get("const").equals(value), path + " is not the constant");
    demand(!schema.has("enum") || contains(schema.get("enum"), value), path + " is no listed code");
    if (value.isTextual()) {
      String pattern = schema.path("pattern").asText(".*");
      demand(value.asText().matches("(?s)" + pattern), path + " does not match " + pattern);
      demand(value.asText().length() >= schema.path("minLength").asInt(0), path + " is too short");
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      value(schema.path("items"), value.get(i), path + "/" + i);
    }
    if (value.isObject()) {
      object(schema, value, path);
    }
  }

  private void object(JsonNode schema, JsonNode value, String path) {
    for (JsonNode name : schema.path("required")) {
      demand(value.has(name.asText()), path + "/" + name.asText() + " is missing");
    }
    value
        .properties()
        .forEach(
            property -> {
              JsonNode known = schema.path("properties").path(property.getKey());
              demand(!known.isMissingNode(), path + "/" + property.getKey() + " is unknown");
              value(known, property.getValue(), path + "/" + property.getKey());
            });
  }

  private static boolean fitsType(JsonNode schema, JsonNode value) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return StreamSupport.stream(type.spliterator(), false).anyMatch(t -> fits(t.asText(), value));
    }
    return type.isMissingNode() || fits(type.asText(), value);
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      default -> throw new IllegalArgumentException("not in use: " + type);
    };
  }

  private static boolean contains(JsonNode symbols, JsonNode value) {
    return StreamSupport.stream(symbols.spliterator(), false).anyMatch(value::equals);
  }

  private void demand(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
