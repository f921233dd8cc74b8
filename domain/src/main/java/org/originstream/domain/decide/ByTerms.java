package org.originstream.domain.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.PreferenceDenied;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** What an agreement's terms say of an event that is lawful as such. */
record ByTerms(CaseFile file, Paper paper, Terms terms, LocalDate today) {
  /** The same growth with what the terms add, or a refusal if they forbid it. */
  Growth judged(OriginEvent event, Growth.Lawful lawful) {
    List<Finding> findings = findings(event);
    return findings.stream().anyMatch(f -> f.severity() == Severity.REJECT)
        ? new Growth.Unlawful(findings)
        : DocumentGrowth.also(lawful, findings);
  }

  private List<Finding> findings(OriginEvent event) {
    return switch (event) {
      case CopyIssued copy -> copied(copy);
      case Utilised use -> used(use);
      case VerificationRequested e -> requested().stream().toList();
      case Amended e -> corrected(e.header().occurredAt().toLocalDate()).stream().toList();
      case DeclarationCorrected e ->
          corrected(e.header().occurredAt().toLocalDate()).stream().toList();
      case PreferenceDenied e -> denied(e.header().occurredAt().toLocalDate()).stream().toList();
      case OutageDeclared e -> declared(e.fallback()).stream().toList();
      default -> List.of();
    };
  }

  private List<Finding> copied(CopyIssued copy) {
    CopyLimits limits = terms.copies();
    List<Finding> findings = new ArrayList<>();
    Severity barred = limits.barred().get(copy.copyKind());
    if (barred != null) {
      findings.add(
          copyFinding(
              barred,
              "/copyKind",
              "the agreement knows no " + copy.copyKind(),
              "make out a copy of the kind that it knows"));
    }
    if (limits.ofUsed() != null && file.use().any()) {
      findings.add(
          copyFinding(
              limits.ofUsed(),
              "/header/certificate",
              "the agreement allows a copy only of an unused certificate",
              "issue a replacement for the remaining quantity"));
    }
    Integer months = limits.monthsMax();
    if (months != null && copy.copyIssueDate().isAfter(paper.issueDate().plusMonths(months))) {
      findings.add(
          copyFinding(
              limits.late(),
              "/copyIssueDate",
              "a copy may be made out until " + paper.issueDate().plusMonths(months),
              "issue a new certificate"));
    }
    return findings;
  }

  private static Finding copyFinding(Severity severity, String path, String message, String fix) {
    return new Finding("IL13", severity, path, message, fix);
  }

  private List<Finding> used(Utilised use) {
    List<Finding> findings = new ArrayList<>();
    boolean elsewhere =
        file.use().uses().stream()
            .anyMatch(u -> !u.reversed() && !u.declarationNumber().equals(use.declarationNumber()));
    if (!terms.severalEntries() && elsewhere) {
      findings.add(
          Growth.warn(
              "Q07",
              "/declarationNumber",
              "the agreement covers one importation, and another was reported before",
              "the importing customs decide; take back the report that is wrong"));
    }
    recordedLate(use.outage()).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> recordedLate(@Nullable String outage) {
    Integer days = terms.outage().recordedWithinDays();
    return Optional.ofNullable(outage)
        .flatMap(file.outages()::find)
        .map(Outage::until)
        .map(until -> until.atOffset(ZoneOffset.UTC).toLocalDate())
        .filter(until -> days != null && today.isAfter(until.plusDays(days)))
        .map(
            until ->
                Growth.warn(
                    "OU8",
                    "/outage",
                    "use during an outage is recorded within " + days + " days after " + until,
                    "record it sooner next time"));
  }

  private Optional<Finding> requested() {
    Integer years = terms.verification().retentionYears();
    if (years == null || !today.isAfter(paper.issueDate().plusYears(years))) {
      return Optional.empty();
    }
    Severity severity = terms.verification().retentionRefuses() ? Severity.REJECT : Severity.WARN;
    return Optional.of(
        new Finding(
            "Q09",
            severity,
            "/header/certificate",
            "records are kept until " + paper.issueDate().plusYears(years),
            "ask within the time that records are kept"));
  }

  private Optional<Finding> corrected(LocalDate on) {
    return Optional.ofNullable(file.use().correction())
        .map(CorrectionNotice::lastDay)
        .filter(on::isAfter)
        .map(
            last ->
                Growth.warn(
                    "Q13",
                    "/header/occurredAt",
                    "a correction after the notice of customs was due by " + last,
                    "the importing customs decide whether they still take it"));
  }

  private Optional<Finding> denied(LocalDate on) {
    return Optional.ofNullable(file.use().correction())
        .flatMap(
            n ->
                terms
                    .verification()
                    .soonestDenial()
                    .lastDay(n.givenOn(), paper.particulars().exportCountry()))
        .filter(last -> !on.isAfter(last))
        .map(
            last ->
                Growth.warn(
                    "Q13",
                    "/header/occurredAt",
                    "the exporting side may correct the paper until " + last,
                    "wait for the correction before preference is denied"));
  }

  private Optional<Finding> declared(@Nullable String fallback) {
    return fallback == null
            || terms.outage().fallbacks().isEmpty()
            || terms.outage().fallbacks().contains(fallback)
        ? Optional.empty()
        : Optional.of(
            Growth.warn(
                "OU9",
                "/fallback",
                "the agreement names as fallback " + terms.outage().fallbacks(),
                "use one of these, or agree on another"));
  }
}
