package org.originstream.adapter.channel;

import java.time.Instant;
import java.util.Objects;
import org.originstream.adapter.deliver.Outcome;

/**
 * What the receiver said some time after it was handed the bytes.
 *
 * @param consignment about what
 * @param outcome what it proves
 * @param at when it said so
 */
public record LateAnswer(Consignment consignment, Outcome.Final outcome, Instant at) {
  public LateAnswer {
    Objects.requireNonNull(consignment, "consignment");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
  }
}
