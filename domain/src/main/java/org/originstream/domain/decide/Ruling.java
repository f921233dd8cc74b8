package org.originstream.domain.decide;

import java.util.Objects;

/**
 * One event decided, and the case after it.
 *
 * @param received the event
 * @param decision what was decided
 * @param after the case afterwards
 */
public record Ruling(Received received, Decision decision, CaseFile after) {
  public Ruling {
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(after, "after");
  }
}
