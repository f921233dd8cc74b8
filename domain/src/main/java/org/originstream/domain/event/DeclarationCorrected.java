package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;
import org.originstream.domain.certificate.Certificate;

/**
 * A certifier found a declaration wrong and corrected it (TPP 3.25(3)).
 *
 * @param header how every event begins
 * @param certificate the whole declaration in its new version
 * @param personsTold every person the certifier gave it to and has told
 * @param reason what was wrong
 */
public record DeclarationCorrected(
    EventHeader header, Certificate certificate, List<String> personsTold, Reason reason)
    implements DocumentEvent {
  public DeclarationCorrected {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(certificate, "certificate");
    personsTold = List.copyOf(personsTold);
    Objects.requireNonNull(reason, "reason");
  }
}
