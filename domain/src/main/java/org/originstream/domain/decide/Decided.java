package org.originstream.domain.decide;

import java.util.Objects;

/**
 * One event as the history has it. A case is {@link Evolver#evolve} over its own, in order, from
 * {@link CaseFile#empty}.
 *
 * @param received the event
 * @param decision what was decided
 */
public record Decided(Received received, Decision decision) {
  public Decided {
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(decision, "decision");
  }
}
