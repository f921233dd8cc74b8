package org.originstream.producer.http;

import java.time.LocalDate;
import java.util.List;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.EventExaminer;
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
    return EventExaminer.examine(event, reference, today).findings();
  }

  static boolean refuses(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity() == Severity.REJECT);
  }
}
