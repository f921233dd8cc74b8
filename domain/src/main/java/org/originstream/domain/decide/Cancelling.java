package org.originstream.domain.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.lifecycle.DocumentAct;
import org.originstream.domain.rule.Finding;

/** The issuer takes a paper back, before or after goods were cleared under it. */
final class Cancelling {
  private static final int TOLD_MAX = 10;

  private Cancelling() {}

  static Growth cancel(CaseFile file, Paper paper, Cancelled event) {
    if (event.effectiveAt().toLocalDate().isBefore(paper.issueDate())) {
      return Growth.unlawful(
          "CN1",
          "/effectiveAt",
          "a certificate cannot end before it was issued, on " + paper.issueDate(),
          "give the time from which it no longer counts");
    }
    if (file.use().any() && !event.revokedAfterUse()) {
      return Growth.unlawful(
          "IL8",
          "/revokedAfterUse",
          "goods were cleared under this certificate, so it cannot be plainly cancelled",
          "send it with revokedAfterUse true; the importing customs are alerted");
    }
    Fate fate = paper.fate().cancelled(event.revokedAfterUse(), event.effectiveAt().toInstant());
    return event.revokedAfterUse()
        ? DocumentGrowth.also(
            DocumentGrowth.act(file, paper.with(fate), DocumentAct.REVOKE_AFTER_USE),
            List.of(alert(file.use())))
        : DocumentGrowth.act(file, paper.with(fate), DocumentAct.CANCEL);
  }

  private static Finding alert(Use use) {
    String declarations =
        use.uses().stream()
            .filter(UseEntry::counts)
            .map(UseEntry::declarationNumber)
            .distinct()
            .limit(TOLD_MAX)
            .collect(Collectors.joining(", "));
    return declarations.isEmpty()
        ? Growth.warn(
            "REVOKED_AFTER_USE",
            "/revokedAfterUse",
            "the issuer says that goods were cleared under this certificate; none are reported",
            "look for clearances under it, and report them")
        : Growth.warn(
            "REVOKED_AFTER_USE",
            "/revokedAfterUse",
            "revoked after goods were cleared under it, by declarations " + declarations,
            "look at these clearances again; the duty may be due");
  }
}
