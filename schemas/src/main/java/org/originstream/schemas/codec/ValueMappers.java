package org.originstream.schemas.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;

/** Finds the mapper for a domain type and a schema, or says why they do not agree. */
final class ValueMappers {
  private static final Map<Class<?>, Pairing> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, new Pairing("string", ValueMapper.same())),
          Map.entry(int.class, new Pairing("int", ValueMapper.same())),
          Map.entry(Integer.class, new Pairing("int", ValueMapper.same())),
          Map.entry(long.class, new Pairing("long", ValueMapper.same())),
          Map.entry(Long.class, new Pairing("long", ValueMapper.same())),
          Map.entry(boolean.class, new Pairing("boolean", ValueMapper.same())),
          Map.entry(Boolean.class, new Pairing("boolean", ValueMapper.same())),
          Map.entry(LocalDate.class, new Pairing("int date", ValueMapper.same())),
          Map.entry(UUID.class, new Pairing("string uuid", ValueMapper.same())),
          Map.entry(
              Instant.class,
              new Pairing(
                  "long timestamp-millis",
                  ValueMapper.of(i -> ((Instant) i).truncatedTo(ChronoUnit.MILLIS), i -> i))),
          Map.entry(
              OffsetDateTime.class,
              new Pairing(
                  "string",
                  ValueMapper.of(
                      time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) time),
                      text -> OffsetDateTime.parse((String) text)))),
          Map.entry(
              NodeCode.class,
              new Pairing(
                  "string",
                  ValueMapper.of(
                      node -> ((NodeCode) node).code(), text -> new NodeCode((String) text)))),
          Map.entry(
              Bytes.class,
              new Pairing(
                  "bytes",
                  ValueMapper.of(
                      bytes -> ByteBuffer.wrap(((Bytes) bytes).toArray()),
                      buffer -> Bytes.of(array((ByteBuffer) buffer))))));

  private ValueMappers() {}

  /**
   * @param where the field, for the messages
   * @param drift where disagreements are added
   */
  static ValueMapper of(
      Class<?> type, @Nullable Class<?> element, Schema schema, String where, List<String> drift) {
    Optional<ValueMapper> mapper;
    if (type == List.class && element != null && schema.getType() == Schema.Type.ARRAY) {
      mapper =
          Optional.of(
              ValueMapper.list(of(element, null, schema.getElementType(), where + "[]", drift)));
    } else if (type == BigDecimal.class
        && schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      mapper = Optional.of(decimal(decimal.getScale()));
    } else if (type.isEnum() && schema.getType() == Schema.Type.ENUM) {
      mapper = Optional.of(enumeration(type, schema, where, drift));
    } else if (type.isRecord() && schema.getType() == Schema.Type.RECORD) {
      mapper = Optional.of(ValueMapper.record(RecordMapper.of(type, schema, drift)));
    } else {
      mapper =
          Optional.ofNullable(SCALARS.get(type))
              .filter(pairing -> pairing.avro().equals(name(schema)))
              .map(Pairing::mapper);
    }
    if (mapper.isEmpty()) {
      drift.add(where + ": " + type.getSimpleName() + " is not written as " + name(schema));
    }
    return mapper.orElseGet(ValueMapper::same);
  }

  private static ValueMapper decimal(int scale) {
    return ValueMapper.of(
        value -> ((BigDecimal) value).setScale(scale, RoundingMode.UNNECESSARY), value -> value);
  }

  private static ValueMapper enumeration(
      Class<?> type, Schema schema, String where, List<String> drift) {
    Map<String, Object> constants = new HashMap<>();
    Map<Object, Object> symbols = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      constants.put(name, constant);
      symbols.put(constant, new GenericData.EnumSymbol(schema, name));
    }
    if (!new TreeSet<>(constants.keySet()).equals(new TreeSet<>(schema.getEnumSymbols()))) {
      drift.add(where + ": " + constants.keySet() + " against " + schema.getEnumSymbols());
    }
    return ValueMapper.of(
        constant -> known(symbols.get(constant), constant),
        symbol -> known(constants.get(symbol.toString()), symbol));
  }

  private static Object known(@Nullable Object found, Object asked) {
    if (found == null) {
      throw new IllegalArgumentException(asked + " is not a symbol of this enum");
    }
    return found;
  }

  private static String name(Schema schema) {
    String type = schema.getType().getName();
    return schema.getLogicalType() == null ? type : type + " " + schema.getLogicalType().getName();
  }

  private static byte[] array(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private record Pairing(String avro, ValueMapper mapper) {}
}
