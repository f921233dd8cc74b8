package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.certificate.Attachment;

/**
 * The importing customs ask the exporting side to verify a certificate.
 *
 * @param header how every event begins
 * @param verificationId given by the importing customs, unique for the certificate
 * @param basis random or reasonable doubt
 * @param itemNumbers which items; empty means all
 * @param reasons demanded unless random
 * @param dueDate local date in the exporting country, counted from receipt
 * @param attachments documents for the request
 */
public record VerificationRequested(
    EventHeader header,
    String verificationId,
    VerificationBasis basis,
    List<Integer> itemNumbers,
    List<Reason> reasons,
    LocalDate dueDate,
    List<Attachment> attachments)
    implements VerificationEvent {
  public VerificationRequested {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(basis, "basis");
    itemNumbers = List.copyOf(itemNumbers);
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(dueDate, "dueDate");
    attachments = List.copyOf(attachments);
  }
}
