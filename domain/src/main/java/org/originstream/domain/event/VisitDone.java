package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The visit took place.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param visitedOn local date at the place of the visit
 * @param report what was seen
 */
public record VisitDone(
    EventHeader header, String verificationId, LocalDate visitedOn, @Nullable String report)
    implements VerificationEvent {
  public VisitDone {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(visitedOn, "visitedOn");
  }
}
