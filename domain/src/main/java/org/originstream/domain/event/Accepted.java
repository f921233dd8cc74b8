package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The importing customs took the certificate in after their intake checks.
 *
 * @param header how every event begins
 * @param note for the issuer
 */
public record Accepted(EventHeader header, @Nullable String note) implements FeedbackEvent {
  public Accepted {
    Objects.requireNonNull(header, "header");
  }
}
