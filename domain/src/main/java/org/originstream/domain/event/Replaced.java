package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;
import org.originstream.domain.certificate.CertificateKey;

/**
 * The issuer replaced a certificate by another with its own number (function 5).
 *
 * @param header how every event begins
 * @param successor the certificate that takes its place
 * @param successorIssueDate local date of issue of the successor
 * @param reason why it was replaced
 */
public record Replaced(
    EventHeader header, CertificateKey successor, LocalDate successorIssueDate, Reason reason)
    implements DocumentEvent {
  public Replaced {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(successor, "successor");
    Objects.requireNonNull(successorIssueDate, "successorIssueDate");
    Objects.requireNonNull(reason, "reason");
  }
}
