package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.lifecycle.DeliveryState;

/**
 * One node that the certificate is delivered to.
 *
 * @param node who
 * @param lastDeliveryNumber how many deliveries were queued, from 0
 * @param reportedDeliveryNumber latest delivery that was reported on, from 0
 * @param state region B
 */
public record Recipient(
    NodeCode node, long lastDeliveryNumber, long reportedDeliveryNumber, DeliveryState state) {
  public Recipient {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(state, "state");
  }
}
