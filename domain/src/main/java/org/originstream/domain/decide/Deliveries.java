package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.NodeCode;

/**
 * Region B: how the deliveries to each recipient stand.
 *
 * @param recipients one for each node and outlet that anything was queued for
 */
public record Deliveries(List<Recipient> recipients) {
  static final Deliveries NONE = new Deliveries(List.of());

  public Deliveries {
    recipients = List.copyOf(recipients);
  }

  /** How one recipient's deliveries stand, or nothing delivered yet. */
  public Recipient to(Outlet outlet, NodeCode node) {
    return recipients.stream()
        .filter(r -> r.outlet() == outlet && r.node().equals(node))
        .findFirst()
        .orElseGet(() -> Recipient.none(outlet, node));
  }

  Deliveries with(Recipient changed) {
    return new Deliveries(
        Replacing.orAdding(
            recipients,
            changed,
            r -> r.outlet() == changed.outlet() && r.node().equals(changed.node())));
  }

  /** With all that a decision sends to somebody queued for them. */
  Deliveries queued(Decision decision) {
    Deliveries queued = this;
    for (Outbound outbound : decision.outbound()) {
      NodeCode node = outbound.node();
      if (node != null) {
        Recipient recipient = queued.to(outbound.outlet(), node);
        queued = queued.with(recipient.queued(outbound.deliveryNumber(), decision.contentSha256()));
      }
    }
    return queued;
  }
}
