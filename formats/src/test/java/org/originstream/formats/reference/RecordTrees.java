package org.originstream.formats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.RecordShape;

/**
 * Makes trees of events, with every element on them, and events of patched trees. More lenient than
 * the door, so that what the door would not even read can be examined too.
 */
final class RecordTrees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<Class<?>, Function<JsonNode, Object>> SCALARS =
      Map.of(
          String.class,
          JsonNode::textValue,
          int.class,
          JsonNode::intValue,
          Integer.class,
          JsonNode::intValue,
          long.class,
          JsonNode::longValue,
          boolean.class,
          JsonNode::booleanValue,
          BigDecimal.class,
          node -> new BigDecimal(node.textValue()),
          LocalDate.class,
          node -> LocalDate.parse(node.textValue()),
          OffsetDateTime.class,
          node -> OffsetDateTime.parse(node.textValue()),
          UUID.class,
          node -> UUID.fromString(node.textValue()),
          NodeCode.class,
          node -> new NodeCode(node.textValue()));

  private RecordTrees() {}

  static <T extends Record> T read(Class<T> type, JsonNode node) {
    return type.cast(record(type, node));
  }

  static JsonNode tree(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case NodeCode code -> NODES.textNode(code.code());
      case Record holder -> {
        ObjectNode node = NODES.objectNode();
        RecordShape.of(holder.getClass())
            .components()
            .forEach(component -> node.set(component.name(), tree(component.of(holder))));
        yield node;
      }
      case List<?> list -> {
        ArrayNode node = NODES.arrayNode();
        list.forEach(element -> node.add(tree(element)));
        yield node;
      }
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Boolean truth -> NODES.booleanNode(truth);
      case BigDecimal number -> NODES.textNode(number.toPlainString());
      default -> NODES.textNode(value.toString());
    };
  }

  private static @Nullable Object value(Type type, @Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      List<Object> elements = new ArrayList<>();
      node.forEach(child -> elements.add(value(list.getActualTypeArguments()[0], child)));
      return elements;
    }
    Class<?> plain = (Class<?>) type;
    if (SCALARS.containsKey(plain)) {
      return SCALARS.get(plain).apply(node);
    }
    return plain.isEnum()
        ? Arrays.stream(plain.getEnumConstants())
            .filter(constant -> constant.toString().equals(node.textValue()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no constant " + node))
        : record(plain, node);
  }

  private static Object record(Class<?> type, JsonNode node) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType(), node.get(components[i].getName()));
    }
    return RecordShape.of(type).construct(values);
  }
}
