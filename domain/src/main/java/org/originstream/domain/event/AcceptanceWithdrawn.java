package org.originstream.domain.event;

import java.util.Objects;

/**
 * The importing customs took back an acceptance given by mistake.
 *
 * @param header how every event begins
 * @param reason why it was taken back
 */
public record AcceptanceWithdrawn(EventHeader header, Reason reason) implements FeedbackEvent {
  public AcceptanceWithdrawn {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(reason, "reason");
  }
}
