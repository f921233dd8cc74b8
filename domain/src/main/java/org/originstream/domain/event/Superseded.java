package org.originstream.domain.event;

import java.util.Objects;
import org.originstream.domain.certificate.CertificateKey;

/**
 * The exchange tells a certificate that its successor has been accepted.
 *
 * @param header how every event begins
 * @param successor the certificate that takes its place
 */
public record Superseded(EventHeader header, CertificateKey successor) implements PlatformEvent {
  public Superseded {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(successor, "successor");
  }
}
