package org.originstream.domain.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A declared outage is over.
 *
 * @param header how every event begins
 * @param outageId of the declaration
 * @param until since when the exchange works again
 */
public record OutageEnded(EventHeader header, String outageId, OffsetDateTime until)
    implements ExchangeEvent {
  public OutageEnded {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(outageId, "outageId");
    Objects.requireNonNull(until, "until");
  }
}
