package org.originstream.domain.event;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A participant declares that its side of the exchange is down.
 *
 * @param header how every event begins
 * @param outageId given by the declaring node
 * @param from since when
 * @param fallback which procedure applies meanwhile
 */
public record OutageDeclared(
    EventHeader header, String outageId, OffsetDateTime from, @Nullable String fallback)
    implements ExchangeEvent {
  public OutageDeclared {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(outageId, "outageId");
    Objects.requireNonNull(from, "from");
  }
}
