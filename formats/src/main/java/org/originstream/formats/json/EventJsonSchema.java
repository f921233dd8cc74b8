package org.originstream.formats.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * The door's JSON as schemas (JSON Schema 2020-12, which OpenAPI 3.1 embeds), made from the
 * records.
 */
public final class EventJsonSchema {
  /** Any event: one of all kinds, told apart by {@code kind}. */
  public static final String ANY_EVENT = "OriginEvent";

  private static final String REF = "#/components/schemas/";
  private static final String DECIMAL = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  private EventJsonSchema() {}

  /** What goes below {@code components/schemas} of an OpenAPI document; a fresh tree each time. */
  public static ObjectNode components() {
    EventJsonSchema made = new EventJsonSchema();
    Kinds.BY_NAME.forEach(made::kind);
    made.schemas.put(ANY_EVENT, anyEvent());
    ObjectNode components = NODES.objectNode();
    made.schemas.forEach(components::set);
    return components;
  }

  private static ObjectNode anyEvent() {
    ObjectNode any = NODES.objectNode();
    ArrayNode kinds = any.putArray("oneOf");
    ObjectNode discriminator = any.putObject("discriminator").put("propertyName", "kind");
    ObjectNode mapping = discriminator.putObject("mapping");
    for (String kind : Kinds.BY_NAME.keySet()) {
      kinds.addObject().put("$ref", REF + kind);
      mapping.put(kind, REF + kind);
    }
    return any;
  }

  private void kind(String name, Class<?> type) {
    ObjectNode own = object(type);
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("kind").put("const", name);
    properties.setAll((ObjectNode) own.get("properties"));
    ArrayNode required = schema.putArray("required").add("kind");
    own.withArray("required").forEach(required::add);
    schemas.put(name, schema.put("additionalProperties", false));
  }

  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!schemas.containsKey(name)) {
      schemas.put(name, object(type));
    }
    return NODES.objectNode().put("$ref", REF + name);
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    if (type == EventHeader.class) {
      schema.put("description", "The door fills what a caller leaves out, as far as it can.");
    }
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    for (Component component : RecordShape.of(type).components()) {
      properties.set(component.name(), property(type, component));
      if (type != EventHeader.class && isRequiredAtDoor(type, component)) {
        required.add(component.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static boolean isRequiredAtDoor(Class<?> holder, Component component) {
    return component.type() != EventHeader.class && Presence.isRequired(holder, component);
  }

  private ObjectNode property(Class<?> holder, Component component) {
    Class<?> elementType = component.elementType();
    if (elementType != null) {
      ObjectNode list = NODES.objectNode().put("type", "array");
      list.set("items", value(component.name(), elementType));
      return list;
    }
    ObjectNode schema = value(component.name(), component.type());
    withDefault(schema, Presence.primitiveDefault(holder, component));
    return schema;
  }

  private static void withDefault(ObjectNode schema, @Nullable Object absent) {
    if (absent instanceof Boolean flag) {
      schema.put("default", flag);
    } else if (absent instanceof Long number) {
      schema.put("default", number);
    }
  }

  private ObjectNode value(String name, Class<?> type) {
    Form form = Form.of(name, type);
    return switch (form) {
      case OBJECT -> reference(type);
      case WHOLE -> whole(type);
      case FLAG -> NODES.objectNode().put("type", "boolean");
      case DECIMAL -> decimal();
      case CODE -> symbols(type);
      case TEXT -> string();
      case IDENTIFIER -> string().put("minLength", 1);
      case NODE -> string().put("pattern", "^[a-z]{2}$");
      case UUID_TEXT -> string().put("format", "uuid");
      case DATE -> string().put("format", "date");
      case TIME, INSTANT -> string().put("format", "date-time");
      case BINARY -> string().put("contentEncoding", "base64");
      case LIST -> throw new IllegalArgumentException("no list of lists is known: " + name);
    };
  }

  private static ObjectNode whole(Class<?> type) {
    boolean small = type == int.class || type == Integer.class;
    return NODES.objectNode().put("type", "integer").put("format", small ? "int32" : "int64");
  }

  private static ObjectNode decimal() {
    ObjectNode schema = NODES.objectNode();
    schema.putArray("type").add("string").add("number");
    return schema.put("pattern", DECIMAL);
  }

  private static ObjectNode symbols(Class<?> type) {
    ObjectNode schema = string();
    ArrayNode symbols = schema.putArray("enum");
    for (Object symbol : type.getEnumConstants()) {
      symbols.add(((Enum<?>) symbol).name());
    }
    return schema;
  }

  private static ObjectNode string() {
    return NODES.objectNode().put("type", "string");
  }
}
