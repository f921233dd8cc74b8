package org.originstream.schemas.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;

/** Chooses the mapping of a value by its class and its schema. */
final class ValueMappings {
  private ValueMappings() {}

  private record Pair(Function<Object, Object> there, Function<Object, Object> back)
      implements ValueMapping {
    @Override
    public Object toAvro(Object value) {
      return there.apply(value);
    }

    @Override
    public Object toDomain(Object value) {
      return back.apply(value);
    }
  }

  /**
   * The mapping for one component.
   *
   * @param type class of the component, or of the elements of a list
   * @param elementType class of the elements if {@code type} is a list
   * @param schema of the field, without its null branch
   * @throws IllegalArgumentException if class and schema do not go together
   */
  static ValueMapping of(Class<?> type, @Nullable Class<?> elementType, Schema schema) {
    if (elementType != null) {
      return list(
          of(elementType, null, require(schema, Schema.Type.ARRAY).getElementType()), schema);
    }
    if (type.isRecord() && type != NodeCode.class) {
      return record(RecordMapping.of(type, require(schema, Schema.Type.RECORD)));
    }
    if (type.isEnum()) {
      return enumeration(type, require(schema, Schema.Type.ENUM));
    }
    return scalar(type, schema);
  }

  private static ValueMapping scalar(Class<?> type, Schema schema) {
    return switch (type.getName()) {
      case "java.lang.String" -> text(schema, Object::toString, s -> s);
      case "java.util.UUID" -> text(schema, Object::toString, UUID::fromString);
      case "java.time.OffsetDateTime" -> text(schema, Object::toString, OffsetDateTime::parse);
      case "org.originstream.domain.event.NodeCode" ->
          text(schema, Object::toString, NodeCode::new);
      case "int", "java.lang.Integer" -> same(schema, Schema.Type.INT);
      case "long", "java.lang.Long" -> same(schema, Schema.Type.LONG);
      case "boolean" -> same(schema, Schema.Type.BOOLEAN);
      case "java.time.LocalDate" -> date(schema);
      case "java.time.Instant" -> instant(schema);
      case "java.math.BigDecimal" -> decimal(require(schema, Schema.Type.BYTES));
      case "org.originstream.domain.event.Bytes" -> bytes(schema);
      default -> throw new IllegalArgumentException("no mapping for " + type.getName());
    };
  }

  private static ValueMapping same(Schema schema, Schema.Type type) {
    require(schema, type);
    return new Pair(value -> value, value -> value);
  }

  private static ValueMapping text(
      Schema schema, Function<Object, Object> there, Function<String, Object> back) {
    require(schema, Schema.Type.STRING);
    return new Pair(there, value -> back.apply(value.toString()));
  }

  private static ValueMapping date(Schema schema) {
    require(schema, Schema.Type.INT);
    return new Pair(
        value -> Math.toIntExact(((LocalDate) value).toEpochDay()),
        value -> LocalDate.ofEpochDay((Integer) value));
  }

  private static ValueMapping instant(Schema schema) {
    require(schema, Schema.Type.LONG);
    return new Pair(
        value -> ((Instant) value).toEpochMilli(), value -> Instant.ofEpochMilli((Long) value));
  }

  private static ValueMapping decimal(Schema schema) {
    int scale = ((LogicalTypes.Decimal) schema.getLogicalType()).getScale();
    return new Pair(
        value ->
            ByteBuffer.wrap(((BigDecimal) value).setScale(scale).unscaledValue().toByteArray()),
        value -> new BigDecimal(new BigInteger(content((ByteBuffer) value)), scale));
  }

  private static ValueMapping bytes(Schema schema) {
    require(schema, Schema.Type.BYTES);
    return new Pair(
        value -> ByteBuffer.wrap(((Bytes) value).toArray()),
        value -> Bytes.of(content((ByteBuffer) value)));
  }

  private static ValueMapping enumeration(Class<?> type, Schema schema) {
    Object[] constants = type.getEnumConstants();
    return new Pair(
        value -> new GenericData.EnumSymbol(schema, value.toString()),
        value -> named(constants, value.toString()));
  }

  private static Object named(Object[] constants, String name) {
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("unknown symbol " + name);
  }

  private static ValueMapping record(RecordMapping mapping) {
    return new Pair(mapping::toAvro, value -> mapping.toDomain((GenericRecord) value));
  }

  private static ValueMapping list(ValueMapping element, Schema schema) {
    return new Pair(
        value -> {
          List<?> values = (List<?>) value;
          GenericData.Array<Object> array = new GenericData.Array<>(values.size(), schema);
          values.forEach(v -> array.add(element.toAvro(v)));
          return array;
        },
        value -> {
          List<Object> values = new ArrayList<>();
          ((Collection<?>) value).forEach(v -> values.add(element.toDomain(v)));
          return values;
        });
  }

  private static byte[] content(ByteBuffer buffer) {
    byte[] content = new byte[buffer.remaining()];
    buffer.duplicate().get(content);
    return content;
  }

  private static Schema require(Schema schema, Schema.Type type) {
    if (schema.getType() != type) {
      throw new IllegalArgumentException("the schema says " + schema + ", the domain " + type);
    }
    return schema;
  }
}
