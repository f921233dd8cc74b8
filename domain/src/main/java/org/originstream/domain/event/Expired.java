package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The last day of validity has passed.
 *
 * @param header how every event begins
 * @param validUntil last day of validity
 */
public record Expired(EventHeader header, LocalDate validUntil) implements PlatformEvent {
  public Expired {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(validUntil, "validUntil");
  }
}
