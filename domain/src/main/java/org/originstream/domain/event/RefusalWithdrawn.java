package org.originstream.domain.event;

import java.util.Objects;

/**
 * The importing customs took back a refusal given by mistake.
 *
 * @param header how every event begins
 * @param reason why it was taken back
 */
public record RefusalWithdrawn(EventHeader header, Reason reason) implements FeedbackEvent {
  public RefusalWithdrawn {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(reason, "reason");
  }
}
