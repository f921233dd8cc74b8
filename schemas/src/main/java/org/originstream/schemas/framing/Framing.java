package org.originstream.schemas.framing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ecosystem's wire format: magic 0, four-byte schema id (big-endian), Avro body. */
public final class Framing {
  /** Bytes in front of the body. */
  public static final int PREFIX_BYTES = 5;

  private static final byte MAGIC = 0;

  private Framing() {}

  /** Puts the prefix in front of {@code body}. */
  public static byte[] frame(int schemaId, byte[] body) {
    return ByteBuffer.allocate(PREFIX_BYTES + body.length)
        .put(MAGIC)
        .putInt(schemaId)
        .put(body)
        .array();
  }

  /** Looks at the prefix; never throws. */
  public static Framed unframe(byte @Nullable [] value) {
    if (value == null) {
      return broken(WireDefect.TOMBSTONE_FORBIDDEN, "the value is null");
    }
    if (value.length < PREFIX_BYTES) {
      return broken(WireDefect.AVRO_HEADER, "the value has " + value.length + " bytes");
    }
    if (value[0] != MAGIC) {
      return broken(WireDefect.AVRO_MAGIC, "the first byte is " + (value[0] & 0xff));
    }
    ByteBuffer buffer = ByteBuffer.wrap(value);
    return new Framed.Body(
        buffer.getInt(1),
        buffer.slice(PREFIX_BYTES, value.length - PREFIX_BYTES).asReadOnlyBuffer());
  }

  /**
   * The body of a framed value: what is signed.
   *
   * @param value at least {@link #PREFIX_BYTES} long
   */
  public static byte[] body(byte[] value) {
    return Arrays.copyOfRange(value, PREFIX_BYTES, value.length);
  }

  private static Framed broken(WireDefect defect, String found) {
    return new Framed.Broken(defect, found + "; " + defect.rule());
  }
}
