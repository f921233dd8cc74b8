package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An adapter says what became of one delivery; only what the receiver proved.
 *
 * @param header how every event begins
 * @param outcome how far it came
 * @param deliveryNumber which delivery to this recipient, from 1
 * @param contentSha256 digest of the bytes handed over
 * @param channel webhook, directory, pull or topic
 * @param attempts how many attempts were made, from 1
 * @param receipt the receiver's own receipt, verbatim
 * @param reason why it failed or was parked
 */
public record DeliveryReported(
    EventHeader header,
    DeliveryOutcome outcome,
    long deliveryNumber,
    String contentSha256,
    String channel,
    int attempts,
    @Nullable String receipt,
    @Nullable Reason reason)
    implements ExchangeEvent {
  public DeliveryReported {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(channel, "channel");
  }
}
