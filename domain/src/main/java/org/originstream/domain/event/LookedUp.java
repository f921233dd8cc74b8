package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody entitled looked the certificate up.
 *
 * @param header how every event begins
 * @param office who looked
 * @param purpose for what
 */
public record LookedUp(EventHeader header, String office, @Nullable String purpose)
    implements ExchangeEvent {
  public LookedUp {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(office, "office");
  }
}
