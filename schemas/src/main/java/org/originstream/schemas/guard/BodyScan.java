package org.originstream.schemas.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.WireDefect;

/**
 * Walks a body against its writer schema before anything is made of it.
 *
 * <p>The walk recurses once for each level of nesting, and nesting is counted, so the stack it
 * needs is bounded whatever the bytes say.
 */
final class BodyScan {
  private final ByteCursor cursor;
  private final DecodeLimits limits;
  private long items;

  private BodyScan(ByteCursor cursor, DecodeLimits limits) {
    this.cursor = cursor;
    this.limits = limits;
  }

  /** Checks every byte from {@code start} to the end. */
  static void check(Schema writer, byte[] value, int start, DecodeLimits limits) throws BadBytes {
    ByteCursor cursor = new ByteCursor(value, start);
    new BodyScan(cursor, limits).value(writer, 0);
    if (cursor.remaining() > 0) {
      throw new BadBytes(
          WireDefect.AVRO_TRAILING, cursor.remaining() + " bytes too many", cursor.offset());
    }
  }

  private void value(Schema schema, int depth) throws BadBytes {
    if (depth > limits.depthMax()) {
      throw new BadBytes(WireDefect.AVRO_DEPTH, "nested deeper than 64", cursor.offset());
    }
    switch (schema.getType()) {
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          value(field.schema(), depth + 1);
        }
      }
      case UNION -> value(branch(schema), depth + 1);
      case ARRAY -> array(schema.getElementType(), depth + 1);
      case MAP -> map(schema.getValueType(), depth + 1);
      case ENUM -> index(schema.getEnumSymbols().size(), "an enum symbol");
      default -> ScalarScan.check(schema, cursor, limits);
    }
  }

  private Schema branch(Schema union) throws BadBytes {
    return union.getTypes().get(index(union.getTypes().size(), "a union branch"));
  }

  private int index(int count, String what) throws BadBytes {
    int at = cursor.offset();
    long index = cursor.varLong();
    if (index < 0 || index >= count) {
      throw new BadBytes(WireDefect.AVRO_BRANCH, what + " of " + index + " in " + count, at);
    }
    return (int) index;
  }

  private void array(Schema element, int depth) throws BadBytes {
    for (Block block = block(); block.count() > 0; block = block()) {
      for (long i = 0; i < block.count(); i++) {
        value(element, depth);
      }
      block.checkSize(cursor);
    }
  }

  private void map(Schema element, int depth) throws BadBytes {
    Set<Object> keys = new HashSet<>();
    for (Block block = block(); block.count() > 0; block = block()) {
      for (long i = 0; i < block.count(); i++) {
        int at = cursor.offset();
        if (!keys.add(cursor.text())) {
          throw new BadBytes(WireDefect.AVRO_DUP_KEY, "a key that was there before", at);
        }
        value(element, depth);
      }
      block.checkSize(cursor);
    }
  }

  private Block block() throws BadBytes {
    int at = cursor.offset();
    long count = cursor.varLong();
    if (count == Long.MIN_VALUE) {
      throw new BadBytes(WireDefect.AVRO_BLOCK, "a block of " + count + " entries", at);
    }
    long size = count < 0 ? cursor.varLong() : Block.UNSIZED;
    if (count < 0 && (size < 0 || size > cursor.remaining())) {
      throw new BadBytes(WireDefect.AVRO_BLOCK, "a block of " + size + " bytes", at);
    }
    if (Math.abs(count) > limits.itemsMax() - items) {
      throw new BadBytes(
          WireDefect.AVRO_ITEMS, (items + Math.abs(count)) + " collection entries", at);
    }
    items += Math.abs(count);
    return new Block(Math.abs(count), size, cursor.offset());
  }

  private record Block(long count, long sizeBytes, int start) {
    static final long UNSIZED = -1;

    void checkSize(ByteCursor cursor) throws BadBytes {
      int real = cursor.offset() - start;
      if (sizeBytes != UNSIZED && sizeBytes != real) {
        throw new BadBytes(
            WireDefect.AVRO_BLOCK, "a block of " + real + " bytes that says " + sizeBytes, start);
      }
    }
  }
}
