package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;

/**
 * The two sides of a certificate, settled by its first version.
 *
 * @param ownerNode which node may change the paper
 * @param ownerAuthority which authority may change the paper
 * @param destination which node receives it
 */
public record Sides(NodeCode ownerNode, String ownerAuthority, NodeCode destination) {
  public Sides {
    Objects.requireNonNull(ownerNode, "ownerNode");
    Objects.requireNonNull(ownerAuthority, "ownerAuthority");
    Objects.requireNonNull(destination, "destination");
  }

  static Sides of(EventHeader header) {
    return new Sides(header.senderNode(), header.senderAuthority(), header.destination());
  }
}
