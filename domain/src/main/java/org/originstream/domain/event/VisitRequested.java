package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The importing customs ask to visit the exporter or producer.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param proposedDate local date at the place of the visit
 */
public record VisitRequested(EventHeader header, String verificationId, LocalDate proposedDate)
    implements VerificationEvent {
  public VisitRequested {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(proposedDate, "proposedDate");
  }
}
