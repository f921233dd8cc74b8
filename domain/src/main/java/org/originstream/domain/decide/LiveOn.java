package org.originstream.domain.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.rule.Finding;

/** Whether a paper could be used on the day of a declaration. */
final class LiveOn {
  private LiveOn() {}

  /** What is to be said of the day and the version; a refusal among it bars the use. */
  static List<Finding> findings(CaseFile file, Paper paper, Utilised event) {
    List<Finding> findings = new ArrayList<>();
    notLive(paper, event.declarationDate()).ifPresent(findings::add);
    Integer answered = file.use().answeredVersion();
    if (answered != null && answered < paper.version()) {
      findings.add(
          Growth.warn(
              "U05",
              "/header/version",
              "version " + paper.version() + " has not been answered; the last was " + answered,
              "answer the current version with Accepted or Refused"));
    }
    if (event.outage() != null) {
      OutageUses.doubt(file, event, event.outage()).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> notLive(Paper paper, LocalDate declared) {
    if (paper.state() == DocumentState.CANCELLED || paper.state() == DocumentState.REPLACED) {
      return Optional.of(ended(paper, declared));
    }
    LocalDate last = paper.validUntil();
    return last != null && declared.isAfter(last) && paper.fate().lateAcceptance() == null
        ? Optional.of(
            Growth.warn(
                "Q08",
                "/declarationDate",
                "declared after the last day of validity, " + last,
                "send LateAcceptance with the reason that excuses it"))
        : Optional.empty();
  }

  private static Finding ended(Paper paper, LocalDate declared) {
    LocalDate endedOn =
        Objects.requireNonNull(paper.fate().endedAt()).atZone(ZoneOffset.UTC).toLocalDate();
    String message = "the certificate is " + paper.state() + " since " + endedOn;
    return declared.isBefore(endedOn)
        ? Growth.warn("IL5", "/declarationDate", message, "both sides are told; check the entry")
        : Growth.reject("IL5", "/declarationDate", message, "treat the entry without preference");
  }
}
