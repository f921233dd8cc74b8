package org.originstream.domain.event;

import java.util.Objects;
import java.util.UUID;

/**
 * The importing customs took back one earlier report of use.
 *
 * @param header how every event begins
 * @param utilisation event id of the exact report
 * @param reason why it was taken back
 */
public record UtilisationReversed(EventHeader header, UUID utilisation, Reason reason)
    implements FeedbackEvent {
  public UtilisationReversed {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(utilisation, "utilisation");
    Objects.requireNonNull(reason, "reason");
  }
}
