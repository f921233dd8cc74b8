package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;

/** Works out by which day an event makes something due; the decision records it. */
record Timing(CaseFile file, Paper paper, Terms terms, Instant now, Almanac almanac) {
  Facts timed(OriginEvent event, Facts facts) {
    return facts.timed(
        now.atOffset(ZoneOffset.UTC).toLocalDate(),
        due(event).orElse(null),
        event instanceof OutageDeclared && terms.outage().deadlinesRest());
  }

  private Optional<LocalDate> due(OriginEvent event) {
    VerificationLimits limits = terms.verification();
    String exporting = paper.particulars().exportCountry();
    return switch (event) {
      case VerificationRequested e ->
          Optional.of(later(e.dueDate(), limits.reply().lastDay(exportingDay(), exporting)));
      case VerificationAcknowledged e ->
          file.verifications()
              .find(e.verificationId())
              .map(
                  v ->
                      later(
                          v.dueDate(),
                          limits
                              .reply()
                              .lastDay(
                                  received(e.header().occurredAt().toLocalDate()), exporting)));
      case VerificationExtended e -> Optional.of(e.newDueDate());
      case VerificationAnswered e ->
          limits.decision().lastDay(importingDay(), paper.particulars().importCountry());
      case Refused e ->
          limits.correction().lastDay(e.header().occurredAt().toLocalDate(), exporting);
      default -> Optional.empty();
    };
  }

  /** Nobody receives a request after having acknowledged it; a day is for the zones. */
  private LocalDate received(LocalDate stated) {
    LocalDate today = exportingDay();
    return stated.isAfter(today.plusDays(1)) ? today : stated;
  }

  private static LocalDate later(LocalDate asked, Optional<LocalDate> byAgreement) {
    return byAgreement.filter(asked::isBefore).orElse(asked);
  }

  private LocalDate exportingDay() {
    return day(almanac.issuer(file.key(), paper.sides().ownerNode()));
  }

  private LocalDate importingDay() {
    return day(almanac.customs(paper.sides().destination()));
  }

  private LocalDate day(Office office) {
    return office.zone() == null ? now.atOffset(ZoneOffset.UTC).toLocalDate() : office.dayAt(now);
  }
}
