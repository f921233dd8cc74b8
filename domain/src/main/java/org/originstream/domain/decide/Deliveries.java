package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.NodeCode;

/**
 * Region B: how the deliveries to each recipient stand.
 *
 * @param recipients one for each node and outlet that anything was queued for
 * @param readers nodes that looked the certificate up
 */
public record Deliveries(List<Recipient> recipients, List<NodeCode> readers) {
  static final Deliveries NONE = new Deliveries(List.of(), List.of());

  public Deliveries {
    recipients = List.copyOf(recipients);
    readers = List.copyOf(readers);
  }

  /** With one more node that has read the certificate. */
  Deliveries readBy(NodeCode node) {
    return readers.size() >= CaseLimits.READERS_MAX
        ? this
        : new Deliveries(recipients, Replacing.orAdding(readers, node, node::equals));
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
            r -> r.outlet() == changed.outlet() && r.node().equals(changed.node())),
        readers);
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
