package org.originstream.domain.event;

import java.util.Objects;
import org.originstream.domain.certificate.Certificate;

/**
 * A trader made out a declaration or statement on origin, and the exporting party registered it.
 *
 * @param header how every event begins
 * @param certificate the declaration, version 1
 */
public record DeclarationMade(EventHeader header, Certificate certificate)
    implements DocumentEvent {
  public DeclarationMade {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(certificate, "certificate");
  }
}
