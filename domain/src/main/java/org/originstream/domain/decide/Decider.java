package org.originstream.domain.decide;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/**
 * Judges one event about one certificate. Pure: the case, the event, the time and the grounds go
 * in, the decision comes out.
 */
public final class Decider {
  private Decider() {}

  /**
   * Decides.
   *
   * @param file what is known of the certificate
   * @param received the event, decoded and admitted
   * @param now the case's time: never before its latest decision
   * @param grounds rules and reference data
   * @return the decision; never null, never an exception for any event
   */
  public static Decision decide(CaseFile file, Received received, Instant now, Grounds grounds) {
    Optional<Verdict> known = file.memory().verdict(received);
    Drafting draft = new Drafting(file, received, now, grounds);
    if (known.isPresent()) {
      return draft.remembered(known.get());
    }
    if (PlatformGrowth.overtaken(file, received.event())) {
      return draft.remembered(Verdict.DUPLICATE);
    }
    Facts facts =
        grounds.examiner().examine(received.event(), now.atOffset(ZoneOffset.UTC).toLocalDate());
    List<Finding> rejected =
        facts.findings().stream().filter(f -> f.severity() == Severity.REJECT).toList();
    if (!rejected.isEmpty()) {
      return draft.refused(facts.findings());
    }
    return switch (grow(file, received, facts, grounds)) {
      case Growth.Lawful(CaseFile after, List<Finding> findings) ->
          draft.accepted(after, facts, joined(facts.findings(), findings));
      case Growth.Unlawful(List<Finding> findings) ->
          draft.refused(joined(findings, facts.findings()));
      case Growth.Early(Reason waitsFor) -> early(draft, waitsFor);
    };
  }

  private static Growth grow(CaseFile file, Received received, Facts facts, Grounds grounds) {
    Growth barred = barred(file, received.event());
    if (barred != null) {
      return barred;
    }
    Growth growth = Growing.grow(file, received, facts);
    return growth instanceof Growth.Lawful lawful
        ? byTerms(file, received.event(), lawful, grounds)
        : growth;
  }

  /** What holds for every event, whatever it says. */
  private static @Nullable Growth barred(CaseFile file, OriginEvent event) {
    if (CaseLimits.full(file) && !(event instanceof PlatformEvent)) {
      return Growth.unlawful(
          "LIMIT",
          "/header/certificate",
          "the case has reached the limit of what one certificate may record",
          "replace the certificate");
    }
    return Numbers.outOfTurn(file.memory(), event.header());
  }

  /** What depends on the agreement. */
  private static Growth byTerms(
      CaseFile file, OriginEvent event, Growth.Lawful lawful, Grounds grounds) {
    Paper paper = file.paper();
    if (paper == null) {
      return lawful;
    }
    Terms terms = grounds.terms().agreement(paper.particulars().agreementCode());
    if (event instanceof CopyIssued && terms.copyOnlyIfUnused() && file.use().any()) {
      return Growth.unlawful(
          "IL13",
          "/header/certificate",
          "the agreement allows a copy only of an unused certificate",
          "issue a replacement for the remaining quantity");
    }
    if (event instanceof Utilised use && !terms.severalEntries() && usedElsewhere(file, use)) {
      return new Growth.Lawful(
          lawful.file(),
          joined(
              lawful.findings(),
              List.of(
                  Growth.warn(
                      "Q07",
                      "/declarationNumber",
                      "the agreement covers one importation, and another was reported before",
                      "the importing customs decide; take back the report that is wrong"))));
    }
    return lawful;
  }

  private static boolean usedElsewhere(CaseFile file, Utilised use) {
    return file.use().uses().stream()
        .anyMatch(u -> !u.reversed() && !u.declarationNumber().equals(use.declarationNumber()));
  }

  private static Decision early(Drafting draft, Reason waitsFor) {
    return draft.mayWait()
        ? draft.held(waitsFor)
        : draft.refused(
            List.of(
                Growth.reject(
                    "Q04",
                    "/header",
                    "it was held, but "
                        + Objects.requireNonNullElse(waitsFor.text(), waitsFor.code()),
                    "send what is missing, then this event again under a new id")));
  }

  private static List<Finding> joined(List<Finding> first, List<Finding> second) {
    List<Finding> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
