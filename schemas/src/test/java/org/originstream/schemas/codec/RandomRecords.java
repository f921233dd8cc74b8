package org.originstream.schemas.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Makes random instances of any domain record, from its shape and, for decimals, its schema. */
public final class RandomRecords {
  private static final String LETTERS = "abc XYZ019-/.é漢🧾";

  private final Random random;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  /** A random instance of {@code type}, as its schema allows. */
  public <T> T next(Class<T> type, Schema schema) {
    RecordShape shape = RecordShape.of(type);
    @Nullable Object[] values = new @Nullable Object[shape.components().size()];
    for (int i = 0; i < values.length; i++) {
      Component component = shape.components().get(i);
      boolean absent = component.nullable() && random.nextInt(3) == 0;
      values[i] = absent ? null : value(component, present(schema.getFields().get(i).schema()));
    }
    return type.cast(shape.construct(values));
  }

  private Object value(Component component, Schema schema) {
    if (component.type() != List.class) {
      return scalar(component.type(), schema);
    }
    List<Object> list = new ArrayList<>();
    Class<?> element = Objects.requireNonNull(component.elementType());
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(scalar(element, schema.getElementType()));
    }
    return list;
  }

  private Object scalar(Class<?> type, Schema schema) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "int", "Integer" -> random.nextInt();
      case "long", "Long" -> random.nextLong();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "BigDecimal" -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(60_000));
      case "Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case "OffsetDateTime" ->
          OffsetDateTime.ofInstant(
              Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
              ZoneOffset.ofTotalSeconds(900 * (random.nextInt(112) - 56)));
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      case "NodeCode" -> new NodeCode("" + letter() + letter());
      case "Bytes" -> bytes();
      default -> next(type, schema);
    };
  }

  private BigDecimal decimal(LogicalTypes.Decimal decimal) {
    BigInteger limit = BigInteger.TEN.pow(1 + random.nextInt(decimal.getPrecision()));
    return new BigDecimal(new BigInteger(80, random).mod(limit), decimal.getScale());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private Bytes bytes() {
    byte[] bytes = new byte[random.nextInt(50)];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private static Schema present(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(branch -> branch.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }
}
