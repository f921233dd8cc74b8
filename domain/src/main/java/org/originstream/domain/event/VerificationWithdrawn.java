package org.originstream.domain.event;

import java.util.Objects;

/**
 * The importing customs no longer ask.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param reason why it was withdrawn
 */
public record VerificationWithdrawn(EventHeader header, String verificationId, Reason reason)
    implements VerificationEvent {
  public VerificationWithdrawn {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(reason, "reason");
  }
}
