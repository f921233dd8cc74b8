package org.originstream.processor.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The key of the due index: by time, then certificate, then timer.
 *
 * @param due when the timer goes off
 * @param certificate record key of the certificate
 * @param timerId as armed
 */
@SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
record DueKey(Instant due, byte[] certificate, String timerId) {
  byte[] bytes() {
    byte[] id = timerId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + certificate.length + id.length)
        .putLong(ordered(due))
        .putInt(certificate.length)
        .put(certificate)
        .put(id)
        .array();
  }

  static DueKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Instant due = Instant.ofEpochMilli(buffer.getLong() ^ Long.MIN_VALUE);
    byte[] certificate = new byte[buffer.getInt()];
    buffer.get(certificate);
    byte[] id = new byte[buffer.remaining()];
    buffer.get(id);
    return new DueKey(due, certificate, new String(id, StandardCharsets.UTF_8));
  }

  /** The lower bound of everything due from {@code time} on. */
  static byte[] from(Instant time) {
    return ByteBuffer.allocate(Long.BYTES).putLong(ordered(time)).array();
  }

  /** Stores compare bytes without a sign: what is before 1970 has to come before the rest. */
  private static long ordered(Instant time) {
    return time.toEpochMilli() ^ Long.MIN_VALUE;
  }
}
