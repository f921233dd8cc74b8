package org.originstream.domain.event;

import java.util.Objects;
import org.originstream.domain.certificate.Certificate;

/**
 * The issuer changed a certificate and kept its number (function 4).
 *
 * @param header how every event begins
 * @param certificate the whole paper in its new version
 * @param reason why it was changed
 */
public record Amended(EventHeader header, Certificate certificate, Reason reason)
    implements DocumentEvent {
  public Amended {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(reason, "reason");
  }
}
