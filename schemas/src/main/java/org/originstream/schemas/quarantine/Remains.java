package org.originstream.schemas.quarantine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;

/**
 * What is kept of a record in quarantine: every byte, if the record keeps to the limits of its
 * topic. Those count compressed bytes, so a record may still be larger than any that can be
 * written; of such a one the beginning is kept, and where the whole of it lies.
 *
 * @param key null if there was none
 * @param value null if there was none
 * @param headers in order; none if there were too many
 * @param note what is left out, to end the message with; empty if nothing is
 */
record Remains(
    @Nullable Bytes key, @Nullable Bytes value, List<CarriedHeader> headers, String note) {
  /**
   * A quarantine topic takes 2 MiB; the rest is for the key beside it, the reason and the frame.
   */
  private static final int BYTES_MAX = 3 * 512 * 1024;

  private static final int HEADERS_MAX = 10_000;

  /** Longer than any certificate's key. */
  private static final int RECORD_KEY_BYTES_MAX = 4 * 1024;

  static Remains of(Found found) {
    List<CarriedHeader> headers = found.headers();
    long headerBytes =
        headers.stream().mapToLong(h -> h.name().length() + (long) h.value().length()).sum();
    long bytes = length(found.key()) + length(found.value()) + headerBytes;
    if (bytes <= BYTES_MAX && headers.size() <= HEADERS_MAX) {
      return new Remains(
          start(found.key(), BYTES_MAX), start(found.value(), BYTES_MAX), headers, "");
    }
    Bytes key = start(found.key(), RECORD_KEY_BYTES_MAX);
    Bytes value = start(found.value(), BYTES_MAX - RECORD_KEY_BYTES_MAX);
    return new Remains(key, value, List.of(), note(found, key, value));
  }

  private static String note(Found found, @Nullable Bytes key, @Nullable Bytes value) {
    return "; it is too large to be kept whole: the key's first "
        + length(key)
        + " are kept of "
        + length(found.key())
        + " bytes, the value's first "
        + length(value)
        + " are kept of "
        + length(found.value())
        + " bytes, and none of "
        + found.headers().size()
        + " headers; the whole is at "
        + found.topic()
        + "/"
        + found.partition()
        + "/"
        + found.offset();
  }

  /** The key of the record in quarantine, which helps to find it and means nothing more. */
  byte[] recordKey() {
    byte[] whole = key == null ? new byte[0] : key.toArray();
    return whole.length <= RECORD_KEY_BYTES_MAX
        ? whole
        : Arrays.copyOf(whole, RECORD_KEY_BYTES_MAX);
  }

  private static @Nullable Bytes start(byte @Nullable [] content, int bytesMax) {
    if (content == null) {
      return null;
    }
    return Bytes.of(content.length <= bytesMax ? content : Arrays.copyOf(content, bytesMax));
  }

  private static long length(byte @Nullable [] content) {
    return content == null ? 0 : content.length;
  }

  private static long length(@Nullable Bytes content) {
    return content == null ? 0 : content.length();
  }
}
