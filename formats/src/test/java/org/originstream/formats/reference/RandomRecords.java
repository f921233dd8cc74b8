package org.originstream.formats.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.RecordShape;

/** Makes records of any shape from a seed; half of what they hold is fit, half is not. */
public final class RandomRecords {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "CN",
          "JP",
          "EU",
          "XX",
          "KR",
          "RCEP",
          "ATIGA",
          "CPTPP",
          "CKFTA",
          "EUJP",
          "RVC",
          "RVC 52%",
          "WO",
          "A",
          "C1",
          "C2",
          "H87",
          "B34",
          "USD",
          "EUR",
          "ZZZ",
          "870830",
          "77",
          "8",
          "040690",
          "2012",
          "2022",
          "CNNGB",
          "D",
          "FORM_D",
          "INVOICE_STATEMENT",
          "861",
          "862",
          "9",
          "1",
          "OTHER",
          "ISSUED RETROACTIVELY",
          "CN-DEMO-3100",
          "KR-DEMO-021",
          "DEREX00099999",
          "a|b",
          "\u0000",
          "\ud800",
          "盘式",
          "🚢".repeat(40),
          "x".repeat(5000));
  private final Random random;
  private final boolean endsOfTime;
  private final List<String> texts;

  RandomRecords(long seed, boolean endsOfTime) {
    this(seed, endsOfTime, TEXTS);
  }

  private RandomRecords(long seed, boolean endsOfTime, List<String> texts) {
    this.random = new Random(seed);
    this.endsOfTime = endsOfTime;
    this.texts = texts;
  }

  /** Records whose texts are all of {@code texts}, and whose dates are near. */
  public static RandomRecords ofTexts(long seed, List<String> texts) {
    return new RandomRecords(seed, false, texts);
  }

  <T extends Record> T make(Class<T> type) {
    return type.cast(record(type));
  }

  /** A record of {@code type}. */
  public Object record(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    RecordComponent[] components = type.getRecordComponents();
    IllegalArgumentException refusal = new IllegalArgumentException("not tried");
    for (int attempt = 0; attempt < 100; attempt++) {
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        boolean absent = shape.components().get(i).nullable() && random.nextInt(4) == 0;
        values[i] = absent ? null : value(components[i].getGenericType());
      }
      try {
        return shape.construct(values);
      } catch (IllegalArgumentException e) {
        refusal = e; // The record may refuse what was drawn; other values are.
      }
    }
    throw new IllegalStateException("no fit values for " + type, refusal);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      List<Object> elements = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        elements.add(value(list.getActualTypeArguments()[0]));
      }
      return elements;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return plain.isRecord() && plain != NodeCode.class ? record(plain) : scalar(plain);
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> texts.get(random.nextInt(texts.size()));
      case "int", "Integer" -> random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(-2, 5);
      case "long", "Long" -> random.nextLong();
      case "boolean" -> random.nextBoolean();
      case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(-10_000, 1_000_000), 2);
      case "LocalDate" -> date();
      case "OffsetDateTime" ->
          OffsetDateTime.of(
              LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700)),
              LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
              ZoneOffset.ofHours(random.nextInt(-18, 19)));
      case "Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case "Bytes" -> Bytes.of(Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8));
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      case "NodeCode" -> new NodeCode(List.of("cn", "jp", "kr", "xx").get(random.nextInt(4)));
      default -> throw new IllegalStateException("no random " + type);
    };
  }

  private LocalDate date() {
    if (endsOfTime && random.nextInt(4) == 0) {
      return random.nextBoolean() ? LocalDate.MAX : LocalDate.MIN;
    }
    return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(-400, 800));
  }
}
