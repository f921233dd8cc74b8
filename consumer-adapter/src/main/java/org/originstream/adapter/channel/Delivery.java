package org.originstream.adapter.channel;

import java.util.Objects;
import org.originstream.domain.event.Bytes;

/**
 * One delivery, ready to be handed over; every attempt sends these bytes.
 *
 * @param consignment what it is called
 * @param body JSON in UTF-8
 */
public record Delivery(Consignment consignment, Bytes body) {
  public Delivery {
    Objects.requireNonNull(consignment, "consignment");
    Objects.requireNonNull(body, "body");
  }
}
