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
        .putLong(due.toEpochMilli())
        .putInt(certificate.length)
        .put(certificate)
        .put(id)
        .array();
  }

  static DueKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Instant due = Instant.ofEpochMilli(buffer.getLong());
    byte[] certificate = new byte[buffer.getInt()];
    buffer.get(certificate);
    byte[] id = new byte[buffer.remaining()];
    buffer.get(id);
    return new DueKey(due, certificate, new String(id, StandardCharsets.UTF_8));
  }

  /** The lower bound of everything due from {@code time} on. */
  static byte[] from(Instant time) {
    return ByteBuffer.allocate(Long.BYTES).putLong(time.toEpochMilli()).array();
  }
}
