package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Attachment;

/**
 * The exporting side answers a verification request.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param result confirmed, not confirmed or inconclusive
 * @param findings what was found
 * @param attachments documents for the answer
 */
public record VerificationAnswered(
    EventHeader header,
    String verificationId,
    VerificationResult result,
    @Nullable String findings,
    List<Attachment> attachments)
    implements VerificationEvent {
  public VerificationAnswered {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(result, "result");
    attachments = List.copyOf(attachments);
  }
}
