package org.originstream.schemas.guard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.WireDefect;

/**
 * Takes single texts out of a record without making anything of the rest, for readers who pass over
 * most of what they see. Whoever gets nothing here decodes the value and learns why.
 */
public final class FieldWalk {
  private FieldWalk() {}

  /**
   * Walks to the text fields {@code first} and {@code second} of a record, in this order.
   *
   * @param record schema of plain fields and records of them, as the header of an event is
   * @param value bytes that hold such a record
   * @param start where it starts in {@code value}
   * @return both texts; empty if the bytes or the schema are otherwise
   */
  public static Optional<Pair> texts(
      Schema record, byte[] value, int start, String first, String second) {
    try {
      ByteCursor cursor = new ByteCursor(value, start);
      String one = null;
      for (Schema.Field field : record.getFields()) {
        if (field.name().equals(first)) {
          one = text(cursor);
        } else if (field.name().equals(second)) {
          String two = text(cursor);
          return one == null ? Optional.empty() : Optional.of(new Pair(one, two));
        } else {
          pass(field.schema(), cursor);
        }
      }
      return Optional.empty();
    } catch (BadBytes bad) {
      return Optional.empty();
    }
  }

  /** Two texts that were found. */
  public record Pair(String first, String second) {}

  private static String text(ByteCursor cursor) throws BadBytes {
    return StandardCharsets.UTF_8.decode(cursor.text()).toString();
  }

  private static void pass(Schema schema, ByteCursor cursor) throws BadBytes {
    switch (schema.getType()) {
      case STRING, BYTES -> cursor.take(cursor.length());
      case INT, LONG -> cursor.varLong();
      case BOOLEAN -> cursor.bool();
      case FIXED -> cursor.take(schema.getFixedSize());
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          pass(field.schema(), cursor);
        }
      }
      case UNION, ARRAY, MAP, ENUM, FLOAT, DOUBLE, NULL ->
          throw new BadBytes(
              WireDefect.AVRO_UNREADABLE, "a field of " + schema.getType(), cursor.offset());
    }
  }
}
