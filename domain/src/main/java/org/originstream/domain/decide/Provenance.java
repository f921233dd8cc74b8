package org.originstream.domain.decide;

import java.time.Instant;
import java.util.Objects;

/**
 * Which record brought an event to the exchange. Kept in the history, so that a case can be rebuilt
 * from it alone, early events included.
 *
 * @param topic where it first arrived
 * @param partition where it first arrived
 * @param offset where it first arrived
 * @param brokerTime when the broker first appended it
 */
public record Provenance(String topic, int partition, long offset, Instant brokerTime) {
  public Provenance {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(brokerTime, "brokerTime");
  }
}
