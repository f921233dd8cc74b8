package org.originstream.domain.decide;

import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.PlatformEvent;

/**
 * One event decided, and the case after it.
 *
 * @param received the event
 * @param decision what was decided
 * @param after the case afterwards
 * @param messages what the exchange says because of it, to this certificate or to others
 */
public record Ruling(
    Received received, Decision decision, CaseFile after, List<PlatformEvent> messages) {
  public Ruling {
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(after, "after");
    messages = List.copyOf(messages);
  }
}
