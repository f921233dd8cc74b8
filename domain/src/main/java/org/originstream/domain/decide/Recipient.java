package org.originstream.domain.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.lifecycle.DeliveryAct;
import org.originstream.domain.lifecycle.DeliveryState;
import org.originstream.domain.lifecycle.Lifecycles;

/**
 * One node that the certificate is delivered to.
 *
 * @param outlet by its country topic or by its notices
 * @param node who
 * @param lastDeliveryNumber how many deliveries were queued, from 0
 * @param lastContentSha256 digest of the bytes of the latest delivery
 * @param reportedDeliveryNumber latest delivery that was reported on, from 0
 * @param state region B
 */
public record Recipient(
    Outlet outlet,
    NodeCode node,
    long lastDeliveryNumber,
    @Nullable String lastContentSha256,
    long reportedDeliveryNumber,
    DeliveryState state) {
  public Recipient {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(state, "state");
  }

  static Recipient none(Outlet outlet, NodeCode node) {
    return new Recipient(outlet, node, 0, null, 0, DeliveryState.NOT_QUEUED);
  }

  Recipient queued(long deliveryNumber, String contentSha256) {
    return new Recipient(
        outlet,
        node,
        deliveryNumber,
        contentSha256,
        reportedDeliveryNumber,
        Objects.requireNonNull(Lifecycles.DELIVERY.next(state, DeliveryAct.QUEUE)));
  }

  Recipient reported(long deliveryNumber, DeliveryState newState) {
    return new Recipient(
        outlet,
        node,
        lastDeliveryNumber,
        lastContentSha256,
        Math.max(reportedDeliveryNumber, deliveryNumber),
        newState);
  }
}
