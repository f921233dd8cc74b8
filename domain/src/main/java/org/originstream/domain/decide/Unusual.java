package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Reason;
import org.originstream.domain.rule.Finding;

/**
 * Something out of the ordinary over many certificates.
 *
 * @param told the certificate whose two sides are told
 * @param reason the signal's code, and the figures
 */
record Unusual(CertificateKey told, Reason reason) {
  Unusual {
    Objects.requireNonNull(told, "told");
    Objects.requireNonNull(reason, "reason");
  }

  /** As it stands in the history, beside what the card was told. */
  Finding finding() {
    return Growth.warn(
        reason.code(),
        "/sighting",
        told.text() + ": " + Objects.requireNonNullElse(reason.text(), reason.code()),
        "both sides of that certificate are told");
  }
}
