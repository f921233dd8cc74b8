package org.originstream.domain.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A record that arrived off its home partition, forwarded there unchanged.
 *
 * @param header how every event begins
 * @param originalKey its key, byte for byte
 * @param originalValue its value, byte for byte
 * @param originalHeaders its headers, in order
 * @param firstTopic where it first arrived
 * @param firstPartition where it first arrived
 * @param firstOffset where it first arrived
 * @param firstBrokerTime when the broker first appended it
 */
public record Rehomed(
    EventHeader header,
    Bytes originalKey,
    Bytes originalValue,
    List<CarriedHeader> originalHeaders,
    String firstTopic,
    int firstPartition,
    long firstOffset,
    Instant firstBrokerTime)
    implements PlatformEvent {
  public Rehomed {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(originalKey, "originalKey");
    Objects.requireNonNull(originalValue, "originalValue");
    originalHeaders = List.copyOf(originalHeaders);
    Objects.requireNonNull(firstTopic, "firstTopic");
    Objects.requireNonNull(firstBrokerTime, "firstBrokerTime");
  }
}
