package org.originstream.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Writes any record of the domain as JSON, in the order of its components. */
public final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RecordJson() {}

  /** The record as one line of UTF-8; absent and empty properties are left out. */
  public static byte[] write(Object domainRecord) {
    return bytes(tree(domainRecord));
  }

  /** The record as text for people, indented. */
  public static String pretty(Object domainRecord) {
    return tree(domainRecord).toPrettyString();
  }

  /**
   * The record as a tree, which the caller may change. An event gets its {@code kind} first.
   *
   * @throws IllegalArgumentException if it is no record, or holds a type that has no form in JSON
   */
  public static ObjectNode tree(Object domainRecord) {
    return domainRecord instanceof OriginEvent event ? event(event) : object(domainRecord);
  }

  /**
   * The records of a list, such as findings, each as {@link #tree} writes it.
   *
   * @throws IllegalArgumentException as {@link #tree}
   */
  public static ArrayNode trees(List<?> domainRecords) {
    ArrayNode trees = NODES.arrayNode();
    domainRecords.forEach(element -> trees.add(tree(element)));
    return trees;
  }

  static ObjectNode event(OriginEvent event) {
    ObjectNode tree = NODES.objectNode().put("kind", event.kind());
    tree.setAll(object(event));
    return tree;
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  private static ObjectNode object(Object holder) {
    ObjectNode object = NODES.objectNode();
    for (Component component : RecordShape.of(holder.getClass()).components()) {
      Object value = component.of(holder);
      if (value == null) {
        continue;
      }
      JsonNode node = node(value);
      // Only what may be absent and then reads back as empty is left out when it is empty.
      boolean readsBackAsEmpty = node.isContainerNode() && !component.nullable();
      if (!(node.isEmpty() && readsBackAsEmpty)) {
        object.set(component.name(), node);
      }
    }
    return object;
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case String text -> NODES.textNode(text);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Boolean bool -> NODES.booleanNode(bool);
      case BigDecimal decimal -> NODES.textNode(decimal.stripTrailingZeros().toPlainString());
      case LocalDate date -> NODES.textNode(date.toString());
      case OffsetDateTime time -> NODES.textNode(Times.written(time));
      case Instant instant -> NODES.textNode(Times.written(instant));
      case UUID id -> NODES.textNode(id.toString());
      case NodeCode node -> NODES.textNode(node.code());
      case Bytes bytes -> NODES.textNode(Base64.getEncoder().encodeToString(bytes.toArray()));
      case Enum<?> symbol -> NODES.textNode(symbol.name());
      case List<?> elements -> array(elements);
      case OriginEvent event -> event(event);
      default -> object(value);
    };
  }

  private static ArrayNode array(List<?> elements) {
    ArrayNode array = NODES.arrayNode();
    elements.forEach(element -> array.add(node(element)));
    return array;
  }
}
