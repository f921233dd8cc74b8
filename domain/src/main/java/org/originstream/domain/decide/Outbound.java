package org.originstream.domain.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;

/**
 * One place a decided event goes to.
 *
 * @param outlet which kind of place
 * @param node whose; null for the history
 * @param deliveryNumber which delivery to this recipient about this certificate, from 1; 0 where
 *     deliveries are not counted
 */
public record Outbound(Outlet outlet, @Nullable NodeCode node, long deliveryNumber) {
  public Outbound {
    Objects.requireNonNull(outlet, "outlet");
  }
}
