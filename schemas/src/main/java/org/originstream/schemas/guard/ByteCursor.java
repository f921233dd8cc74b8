package org.originstream.schemas.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.originstream.schemas.framing.WireDefect;

/** Walks over Avro's primitive values, checking each, allocating nothing that the bytes ask for. */
final class ByteCursor {
  private static final int VARINT_BYTES_MAX = 10;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  ByteCursor(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
    this.end = bytes.length;
    this.at = start;
  }

  int offset() {
    return at - start;
  }

  int remaining() {
    return end - at;
  }

  long varLong() throws BadBytes {
    int first = at;
    long raw = 0;
    for (int count = 0; count < VARINT_BYTES_MAX; count++) {
      int next = next();
      if (count == VARINT_BYTES_MAX - 1 && next > 1) {
        throw new BadBytes(WireDefect.NUMBER_RANGE, "a number of more than 64 bits", first - start);
      }
      raw |= (long) (next & 0x7f) << (7 * count);
      if ((next & 0x80) == 0) {
        if (next == 0 && count > 0) {
          throw new BadBytes(
              WireDefect.AVRO_NONCANONICAL, "a number with empty last bytes", first - start);
        }
        return (raw >>> 1) ^ -(raw & 1);
      }
    }
    throw new BadBytes(WireDefect.NUMBER_RANGE, "a number without an end", first - start);
  }

  int varInt() throws BadBytes {
    int first = offset();
    long value = varLong();
    if (value != (int) value) {
      throw new BadBytes(WireDefect.NUMBER_RANGE, "a number of more than 32 bits", first);
    }
    return (int) value;
  }

  void bool() throws BadBytes {
    int value = next();
    if (value > 1) {
      throw new BadBytes(WireDefect.AVRO_NONCANONICAL, "a boolean of " + value, offset() - 1);
    }
  }

  void float32() throws BadBytes {
    int value = at;
    skip(Float.BYTES);
    if (!Float.isFinite(Float.intBitsToFloat(Integer.reverseBytes(buffer().getInt(value))))) {
      throw new BadBytes(WireDefect.NUMBER_RANGE, "a number that is not finite", value - start);
    }
  }

  void float64() throws BadBytes {
    int value = at;
    skip(Double.BYTES);
    if (!Double.isFinite(Double.longBitsToDouble(Long.reverseBytes(buffer().getLong(value))))) {
      throw new BadBytes(WireDefect.NUMBER_RANGE, "a number that is not finite", value - start);
    }
  }

  /** Reads a length that fits into what is left. */
  int length() throws BadBytes {
    int first = offset();
    long length = varLong();
    if (length < 0 || length > Integer.MAX_VALUE) {
      throw new BadBytes(WireDefect.AVRO_LENGTH, "a length of " + length, first);
    }
    if (length > remaining()) {
      // A short cut is a broken transfer; a length that no body may have is an attack.
      WireDefect defect =
          length > DecodeLimits.EVENT.bodyBytesMax() ? WireDefect.AVRO_LENGTH : WireDefect.AVRO_EOF;
      throw new BadBytes(
          defect, "a length of " + length + " with " + remaining() + " bytes left", first);
    }
    return (int) length;
  }

  /** Passes over bytes of known count and returns a view of them. */
  ByteBuffer take(int count) throws BadBytes {
    int first = at;
    skip(count);
    return ByteBuffer.wrap(bytes, first, count).slice();
  }

  /** Passes over text, which must be valid UTF-8. */
  ByteBuffer text() throws BadBytes {
    int first = offset();
    ByteBuffer text = take(length());
    if (!ascii(text) && !utf8(text)) {
      throw new BadBytes(WireDefect.TEXT_INVALID, "text that is not UTF-8", first);
    }
    return text;
  }

  private static boolean ascii(ByteBuffer text) {
    for (int i = 0; i < text.limit(); i++) {
      if (text.get(i) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean utf8(ByteBuffer text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(text.duplicate());
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }

  private void skip(int count) throws BadBytes {
    if (count > remaining()) {
      throw new BadBytes(WireDefect.AVRO_EOF, remaining() + " bytes left of " + count, offset());
    }
    at += count;
  }

  private int next() throws BadBytes {
    if (at >= end) {
      throw new BadBytes(WireDefect.AVRO_EOF, "no byte left", offset());
    }
    return bytes[at++] & 0xff;
  }

  private ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes);
  }
}
