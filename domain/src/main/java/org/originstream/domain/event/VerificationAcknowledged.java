package org.originstream.domain.event;

import java.util.Objects;

/**
 * The exporting side holds a verification request.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 */
public record VerificationAcknowledged(EventHeader header, String verificationId)
    implements VerificationEvent {
  public VerificationAcknowledged {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
  }
}
