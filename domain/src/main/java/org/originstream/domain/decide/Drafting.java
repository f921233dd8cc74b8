package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Reason;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** Writes the decision out, once the verdict is known. */
record Drafting(CaseFile before, Received received, Instant now, Grounds grounds) {
  Decision remembered(Verdict verdict) {
    return draft(verdict, before, List.of(), before.transition(), null, null);
  }

  Decision refused(List<Finding> findings) {
    return draft(Verdict.REFUSED, before, findings, before.transition(), null, null);
  }

  Decision accepted(CaseFile after, Facts facts, List<Finding> findings) {
    long transition =
        Audience.of(received.event()) == Audience.TIMER
            ? before.transition()
            : before.transition() + 1;
    Enrichment enrichment =
        new Enriching(before, after, received.event(), now, grounds).of(facts, findings);
    return draft(Verdict.ACCEPTED, after, findings, transition, null, enrichment);
  }

  Decision held(Reason waitsFor) {
    Instant until =
        before.memory().waiting(received).map(HeldEvent::until).orElseGet(this::untilFromNow);
    Finding finding =
        new Finding(
            "Q04",
            Severity.INFO,
            "/header",
            "held: " + (waitsFor.text() == null ? waitsFor.code() : waitsFor.text()),
            "send what is missing before " + until);
    return draft(Verdict.HELD, before, List.of(finding), before.transition(), until, null);
  }

  /** Whether an early event may (go on to) wait. */
  boolean mayWait() {
    return before
        .memory()
        .waiting(received)
        .map(h -> now.isBefore(h.until()))
        .orElseGet(() -> !CaseLimits.holdsTooMuch(before.memory().held(), received.arrival()));
  }

  private Instant untilFromNow() {
    Paper paper = before.paper();
    String agreement = paper == null ? null : paper.particulars().agreementCode();
    return now.plus(grounds.terms().agreement(agreement).holdTime());
  }

  private Decision draft(
      Verdict verdict,
      CaseFile after,
      List<Finding> findings,
      long transition,
      @Nullable Instant heldUntil,
      @Nullable Enrichment enrichment) {
    return new Decision(
        verdict,
        findings.stream().limit(CaseLimits.FINDINGS_MAX).toList(),
        findings.size(),
        transition,
        now,
        grounds.rulesVersion(),
        grounds.referenceVersion(),
        heldUntil,
        enrichment,
        Routing.outbound(after, received.event(), verdict),
        received.contentSha256(),
        null,
        received.arrival().provenance());
  }
}
