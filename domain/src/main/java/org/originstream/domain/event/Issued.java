package org.originstream.domain.event;

import java.util.Objects;
import org.originstream.domain.certificate.Certificate;

/**
 * An authority issued a certificate (UN/EDIFACT function 9).
 *
 * @param header how every event begins
 * @param certificate the paper as issued, version 1
 */
public record Issued(EventHeader header, Certificate certificate) implements DocumentEvent {
  public Issued {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(certificate, "certificate");
  }
}
