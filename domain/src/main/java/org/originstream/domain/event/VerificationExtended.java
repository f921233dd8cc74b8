package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Both sides agreed on more time.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param newDueDate local date in the exporting country
 * @param reason why more time is needed
 */
public record VerificationExtended(
    EventHeader header, String verificationId, LocalDate newDueDate, Reason reason)
    implements VerificationEvent {
  public VerificationExtended {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(newDueDate, "newDueDate");
    Objects.requireNonNull(reason, "reason");
  }
}
