package org.originstream.producer.cli;

import java.util.Objects;
import org.originstream.domain.event.Bytes;
import org.originstream.schemas.wire.Sha256;

/**
 * One event to send.
 *
 * @param source for people: the file, and the line if it has several
 * @param content as found
 */
record Document(String source, Bytes content) {
  private static final int DIGITS = 32;

  Document {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(content, "content");
  }

  /**
   * A key that follows from the content, so that the same command again is safe, alone or in a
   * batch.
   */
  String idempotencyKey() {
    return Source.BATCH_KEY + "/" + Sha256.hex(content.toArray()).substring(0, DIGITS);
  }
}
