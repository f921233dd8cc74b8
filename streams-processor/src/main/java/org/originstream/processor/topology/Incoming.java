package org.originstream.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.domain.event.Rehomed;

/**
 * A record as it first arrived, before anything is known of it.
 *
 * @param topic where it first arrived
 * @param partition where it first arrived
 * @param offset where it first arrived
 * @param brokerTime when the broker first appended it
 * @param key byte for byte; null if there was none
 * @param value byte for byte; null for a tombstone
 * @param headers in order
 */
@SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
record Incoming(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    byte @Nullable [] key,
    byte @Nullable [] value,
    List<CarriedHeader> headers) {
  /** What was forwarded to its home, as it first arrived. */
  static Incoming unwrapped(Rehomed rehomed) {
    return new Incoming(
        rehomed.firstTopic(),
        rehomed.firstPartition(),
        rehomed.firstOffset(),
        rehomed.firstBrokerTime(),
        rehomed.originalKey().toArray(),
        rehomed.originalValue().toArray(),
        rehomed.originalHeaders());
  }

  @Nullable String keyText() {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  Arrival arrival() {
    return new Arrival(
        topic,
        partition,
        offset,
        brokerTime,
        Bytes.of(Objects.requireNonNull(key)),
        Bytes.of(Objects.requireNonNull(value)),
        Carried.ofTheSender(headers));
  }
}
