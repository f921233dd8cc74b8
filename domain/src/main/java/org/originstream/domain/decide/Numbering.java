package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.NodeCode;

/**
 * The numbers one recipient checks completeness by.
 *
 * @param recipient whose numbers
 * @param deliveryNumber contiguous for (recipient, certificate), from 1
 * @param streamNumber contiguous for (recipient, partition), from 1
 */
public record Numbering(NodeCode recipient, long deliveryNumber, long streamNumber) {
  public Numbering {
    Objects.requireNonNull(recipient, "recipient");
  }
}
