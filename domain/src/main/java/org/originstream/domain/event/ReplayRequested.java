package org.originstream.domain.event;

import java.util.Objects;

/**
 * A recipient asks for the certificate to be delivered again.
 *
 * @param header how every event begins
 * @param reason why it is needed again
 */
public record ReplayRequested(EventHeader header, Reason reason) implements ExchangeEvent {
  public ReplayRequested {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(reason, "reason");
  }
}
