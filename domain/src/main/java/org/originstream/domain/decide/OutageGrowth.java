package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;

/** What a declared outage makes of a case. */
final class OutageGrowth {
  private OutageGrowth() {}

  static Growth declare(CaseFile file, OutageDeclared event, Facts facts) {
    Growth barred = notASide(file.paper(), event.header());
    if (barred != null) {
      return barred;
    }
    if (file.outages().find(event.outageId()).isPresent()) {
      return Growth.unlawful(
          "OU2",
          "/outageId",
          "the outage " + event.outageId() + " was declared before",
          "give another outage an id of its own");
    }
    if (file.outages().outages().size() >= CaseLimits.OUTAGES_MAX) {
      return Growth.unlawful(
          "LIMIT", "/outageId", "no more outages can be recorded here", "tell the operator");
    }
    return Growth.lawful(
        file.with(
            file.outages()
                .with(
                    new Outage(
                        event.outageId(),
                        event.header().senderNode(),
                        event.from().toInstant(),
                        null,
                        event.fallback(),
                        facts.deadlinesRest()))));
  }

  static Growth end(CaseFile file, OutageEnded event) {
    return file.outages()
        .find(event.outageId())
        .map(outage -> end(file, outage, event))
        .orElseGet(() -> Growth.early("OUTAGE", "the outage has not been declared yet"));
  }

  private static Growth end(CaseFile file, Outage outage, OutageEnded event) {
    if (!outage.declaredBy().equals(event.header().senderNode())) {
      return Growth.unlawful(
          "OU1",
          "/header/senderNode",
          "only " + outage.declaredBy() + ", which declared the outage, says that it is over",
          "let that node send it");
    }
    if (outage.until() != null) {
      return Growth.unlawful("OU3", "/outageId", "the outage is over already", "nothing to do");
    }
    Instant until = event.until().toInstant();
    if (until.isBefore(outage.from())) {
      return Growth.unlawful(
          "OU4",
          "/until",
          "an outage cannot end before it began, " + outage.from(),
          "give the time since when the exchange works again");
    }
    CaseFile ended = file.with(file.outages().with(outage.ended(until)));
    return Growth.lawful(outage.deadlinesRest() ? rested(file, ended) : ended);
  }

  /** Deadlines go on with as many days left as they had. */
  private static CaseFile rested(CaseFile before, CaseFile ended) {
    Verifications moved = ended.verifications();
    for (VerificationCase verification : moved.verifications()) {
      moved = moved.with(verification.later(days(before, ended, verification.runsSince())));
    }
    Use use = ended.use();
    CorrectionNotice notice = use.correction();
    if (notice != null) {
      use =
          use.answered(use.answeredVersion(), notice.later(days(before, ended, notice.givenOn())));
    }
    return ended.with(moved).with(use);
  }

  private static long days(CaseFile before, CaseFile after, LocalDate since) {
    return after.outages().daysRested(since) - before.outages().daysRested(since);
  }

  private static @Nullable Growth notASide(@Nullable Paper paper, EventHeader header) {
    return paper == null
            || paper.sides().ownerNode().equals(header.senderNode())
            || paper.sides().destination().equals(header.senderNode())
        ? null
        : Growth.unlawful(
            "OU1",
            "/header/senderNode",
            "only the two sides of a certificate declare an outage for it",
            "let the node that is out send it");
  }
}
