package org.originstream.producer.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Examiner;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** What can be said of an event before it is decided: the same rules, without the case. */
final class Preflight {
  /** What only the exchange can tell. */
  static final List<String> CANNOT_TELL =
      List.of(
          "whether the certificate number is free",
          "whether the version is the next one",
          "whether the certificate's state allows it",
          "whether the quantities already used allow it");

  private final ReferenceData reference;

  Preflight(ReferenceData reference) {
    this.reference = reference;
  }

  List<Finding> findings(OriginEvent event, LocalDate today) {
    return certificate(event)
        .map(c -> Examiner.examine(c, event.header(), reference, today).findings())
        .orElseGet(() -> reason(event, today));
  }

  static boolean refuses(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity() == Severity.REJECT);
  }

  private List<Finding> reason(OriginEvent event, LocalDate today) {
    return switch (event) {
      case Cancelled e -> Examiner.examineReason(e.reason(), "/reason", reference, today);
      case Replaced e -> Examiner.examineReason(e.reason(), "/reason", reference, today);
      default -> List.of();
    };
  }

  private static Optional<Certificate> certificate(OriginEvent event) {
    return switch (event) {
      case Issued e -> Optional.of(e.certificate());
      case Amended e -> Optional.of(e.certificate());
      case DeclarationMade e -> Optional.of(e.certificate());
      case DeclarationCorrected e -> Optional.of(e.certificate());
      default -> Optional.empty();
    };
  }
}
