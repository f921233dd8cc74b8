package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;

/**
 * How a record reached the exchange, with its original bytes.
 *
 * @param topic where it first arrived
 * @param partition where it first arrived
 * @param offset where it first arrived
 * @param brokerTime when the broker first appended it
 * @param key record key, byte for byte
 * @param value record value, byte for byte
 * @param headers what its sender may say in headers, in order
 */
public record Arrival(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    Bytes key,
    Bytes value,
    List<CarriedHeader> headers) {
  public Arrival {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(brokerTime, "brokerTime");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    headers = List.copyOf(headers);
  }

  /** The record it was, without its bytes. */
  public Provenance provenance() {
    return new Provenance(topic, partition, offset, brokerTime);
  }
}
