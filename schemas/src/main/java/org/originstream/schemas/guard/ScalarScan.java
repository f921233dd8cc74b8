package org.originstream.schemas.guard;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.WireDefect;

/** Checks one value that has no parts. */
final class ScalarScan {
  private static final int DECIMAL_BYTES_MAX = 32;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final long FIRST_MILLI =
      LocalDate.of(1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  private static final long LAST_MILLI =
      LocalDate.of(9999, 12, 31).atTime(23, 59, 59).toInstant(ZoneOffset.UTC).toEpochMilli();
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private ScalarScan() {}

  static void check(Schema schema, ByteCursor cursor, DecodeLimits limits) throws BadBytes {
    switch (schema.getType()) {
      case STRING -> text(schema, cursor, limits.textBytesMax());
      case BYTES -> bytes(schema, cursor.take(cursor.length()), cursor.offset());
      case FIXED -> bytes(schema, cursor.take(schema.getFixedSize()), cursor.offset());
      case INT -> number(schema, cursor.varInt(), cursor.offset());
      case LONG -> number(schema, cursor.varLong(), cursor.offset());
      case BOOLEAN -> cursor.bool();
      case FLOAT -> cursor.float32();
      case DOUBLE -> cursor.float64();
      case NULL -> {}
      case RECORD, UNION, ARRAY, MAP, ENUM ->
          throw new IllegalArgumentException(schema.getType() + " has parts");
    }
  }

  private static void text(Schema schema, ByteCursor cursor, int bytesMax) throws BadBytes {
    int at = cursor.offset();
    ByteBuffer text = cursor.text();
    if (text.remaining() > bytesMax) {
      throw new BadBytes(WireDefect.TEXT_LENGTH, "a text of " + text.remaining() + " bytes", at);
    }
    LogicalType logical = schema.getLogicalType();
    if (logical != null
        && logical.getName().equals("uuid")
        && !UUID_TEXT.matcher(StandardCharsets.UTF_8.decode(text)).matches()) {
      throw new BadBytes(WireDefect.TEXT_INVALID, "an id that is not a lower-case UUID", at);
    }
  }

  private static void bytes(Schema schema, ByteBuffer bytes, int end) throws BadBytes {
    if (!(schema.getLogicalType() instanceof LogicalTypes.Decimal decimal)) {
      return;
    }
    int length = bytes.remaining();
    if (length == 0 || length > DECIMAL_BYTES_MAX) {
      throw new BadBytes(WireDefect.NUMBER_RANGE, "a decimal of " + length + " bytes", end);
    }
    byte[] unscaled = new byte[length];
    bytes.get(unscaled);
    if (length > 1 && (unscaled[0] == 0 || unscaled[0] == -1) && unscaled[0] == unscaled[1] >> 7) {
      throw new BadBytes(WireDefect.AVRO_NONCANONICAL, "a decimal with an empty first byte", end);
    }
    BigInteger limit = BigInteger.TEN.pow(decimal.getPrecision());
    if (new BigInteger(unscaled).abs().compareTo(limit) >= 0) {
      throw new BadBytes(
          WireDefect.NUMBER_RANGE,
          "a decimal of more than " + decimal.getPrecision() + " digits",
          end);
    }
  }

  private static void number(Schema schema, long value, int end) throws BadBytes {
    LogicalType logical = schema.getLogicalType();
    boolean in =
        switch (logical == null ? "" : logical.getName()) {
          case "date" -> value >= FIRST_DAY && value <= LAST_DAY;
          case "timestamp-millis" -> value >= FIRST_MILLI && value <= LAST_MILLI;
          default -> true;
        };
    if (!in) {
      throw new BadBytes(WireDefect.NUMBER_RANGE, "a time of " + value, end);
    }
  }
}
