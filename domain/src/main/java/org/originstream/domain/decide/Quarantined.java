package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;

/**
 * A record that could not be decoded, homed or authenticated, with its original bytes.
 *
 * @param code stable reason code, such as {@code AVRO_EOF}
 * @param message what was wrong, and the fix
 * @param topic where it first arrived
 * @param partition where it first arrived
 * @param offset where it first arrived
 * @param brokerTime when the broker first appended it
 * @param key byte for byte; null if there was none
 * @param value byte for byte; null if there was none
 * @param headers in order
 * @param sha256 digest of the value, 64 lower-case hexadecimal digits
 */
public record Quarantined(
    String code,
    String message,
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    @Nullable Bytes key,
    @Nullable Bytes value,
    List<CarriedHeader> headers,
    String sha256) {
  public Quarantined {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(brokerTime, "brokerTime");
    headers = List.copyOf(headers);
    Objects.requireNonNull(sha256, "sha256");
  }
}
