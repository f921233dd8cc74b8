package org.originstream.domain.event;

import java.util.Objects;

/**
 * The importing customs decided, in writing, whether the goods originate.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param originating whether they do
 * @param reason the grounds
 */
public record DeterminationNotified(
    EventHeader header, String verificationId, boolean originating, Reason reason)
    implements VerificationEvent {
  public DeterminationNotified {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(reason, "reason");
  }
}
