package org.originstream.domain.event;

import java.util.Optional;
import org.originstream.domain.certificate.Certificate;

/** What the exporting side does to the paper itself. */
public sealed interface DocumentEvent extends OriginEvent
    permits Issued,
        Amended,
        Replaced,
        Cancelled,
        CopyIssued,
        DeclarationMade,
        DeclarationCorrected {
  /** The paper the event brings, if it brings one. */
  default Optional<Certificate> paper() {
    return switch (this) {
      case Issued e -> Optional.of(e.certificate());
      case Amended e -> Optional.of(e.certificate());
      case DeclarationMade e -> Optional.of(e.certificate());
      case DeclarationCorrected e -> Optional.of(e.certificate());
      case Replaced e -> Optional.empty();
      case Cancelled e -> Optional.empty();
      case CopyIssued e -> Optional.empty();
    };
  }
}
