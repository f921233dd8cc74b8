package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.Reason;
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
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    Facts facts = grounds.examiner().examine(received.event(), today);
    if (facts.findings().stream().anyMatch(f -> f.severity() == Severity.REJECT)) {
      return draft.refused(facts.findings());
    }
    Facts informed = known(file, received.event(), now, grounds, facts);
    return switch (grow(file, received, informed, today, grounds)) {
      case Growth.Lawful(CaseFile after, List<Finding> findings) ->
          attached(draft, after, informed, joined(facts.findings(), findings));
      case Growth.Unlawful(List<Finding> findings) ->
          draft.refused(joined(findings, facts.findings()));
      case Growth.Early(Reason waitsFor) -> early(draft, waitsFor);
    };
  }

  /** What the case and the agreement add to what the rules brought to light. */
  private static Facts known(
      CaseFile file, OriginEvent event, Instant now, Grounds grounds, Facts facts) {
    Paper paper = file.paper();
    if (paper == null) {
      return facts.timed(
          now.atOffset(ZoneOffset.UTC).toLocalDate(),
          null,
          event instanceof OutageDeclared
              && grounds.terms().agreement(null).outage().deadlinesRest());
    }
    Terms terms = grounds.terms().agreement(paper.particulars().agreementCode());
    Facts timed = new Timing(file, paper, terms, now, grounds.almanac()).timed(event, facts);
    return event instanceof DocumentEvent document && document.paper().isPresent()
        ? timed.keeping(kept(paper, grounds).orElse(null))
        : timed;
  }

  private static Optional<Certificate> kept(Paper paper, Grounds grounds) {
    return Optional.ofNullable(paper.content())
        .flatMap(grounds.papers()::read)
        .flatMap(e -> e instanceof DocumentEvent document ? document.paper() : Optional.empty());
  }

  private static Growth grow(
      CaseFile file, Received received, Facts facts, LocalDate today, Grounds grounds) {
    Growth barred = barred(file, received.event());
    if (barred != null) {
      return barred;
    }
    Conversions conversions = Conversions.needed(file, received.event(), grounds.almanac());
    Growth growth =
        Growing.grow(
            conversions.counted(file, received.event()),
            conversions.counted(received, file),
            facts);
    Paper paper = file.paper();
    if (!(growth instanceof Growth.Lawful lawful)) {
      return growth;
    }
    if (CaseLimits.tooLarge(lawful.file(), received, grounds.measure())) {
      return Growth.unlawful(
          "LIMIT",
          "/header/certificate",
          "with this event the case would reach the size that one certificate may take up",
          "say it in fewer or shorter words, or replace the certificate");
    }
    if (paper == null) {
      return growth;
    }
    Terms terms = grounds.terms().agreement(paper.particulars().agreementCode());
    return new ByTerms(file, paper, terms, today).judged(received.event(), lawful);
  }

  /** An event is accepted only with the files it names. */
  private static Decision attached(
      Drafting draft, CaseFile after, Facts facts, List<Finding> findings) {
    AttachmentCheck files =
        AttachmentCheck.of(draft.received().event(), draft.grounds().attachments());
    if (files.missing().isEmpty()) {
      return draft.accepted(after, facts, joined(findings, files.notChecked()));
    }
    return draft.mayWait()
        ? draft.held(files.waitsFor())
        : draft.refused(joined(files.missing(), findings));
  }

  /** What holds for every event, whatever it says. */
  private static @Nullable Growth barred(CaseFile file, OriginEvent event) {
    if (CaseLimits.full(file, event)) {
      return Growth.unlawful(
          "LIMIT",
          "/header/certificate",
          "the case has reached the limit of what one certificate may record",
          "replace the certificate");
    }
    return Numbers.outOfTurn(file.memory(), event.header());
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

  static List<Finding> joined(List<Finding> first, List<Finding> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<Finding> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
