package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.DeterminationNotified;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationEvent;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.event.VerificationResult;
import org.originstream.domain.event.VerificationWithdrawn;
import org.originstream.domain.event.VisitDone;
import org.originstream.domain.event.VisitRequested;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.Step;
import org.originstream.domain.lifecycle.UseAct;
import org.originstream.domain.lifecycle.VerificationAct;
import org.originstream.domain.lifecycle.VerificationState;
import org.originstream.domain.rule.Finding;

/** Region D: the conversation of a verification. */
final class VerificationGrowth {
  private VerificationGrowth() {}

  static Growth of(CaseFile file, VerificationEvent event, Facts facts) {
    Paper paper = file.paper();
    if (paper == null) {
      return Growth.early("CERTIFICATE", "the certificate itself has not come yet");
    }
    Growth barred =
        fromImportingSide(event)
            ? Versions.notDestination(paper, event.header())
            : notExporting(paper, event.header().senderNode());
    return barred != null ? barred : heard(file, event, facts);
  }

  private static boolean fromImportingSide(VerificationEvent event) {
    return switch (event) {
      case VerificationRequested e -> true;
      case VerificationWithdrawn e -> true;
      case VisitRequested e -> true;
      case DeterminationNotified e -> true;
      case VerificationAcknowledged e -> false;
      case VerificationExtended e -> false;
      case VerificationAnswered e -> false;
      case VisitDone e -> false;
    };
  }

  private static Growth heard(CaseFile file, VerificationEvent event, Facts facts) {
    return switch (event) {
      case VerificationRequested e -> request(file, e, facts);
      case VerificationAcknowledged e ->
          onOpen(
              file,
              e.verificationId(),
              VerificationAct.ACKNOWLEDGE,
              v ->
                  v.received(e.header().occurredAt().toLocalDate())
                      .due(later(v.dueDate(), facts.dueDate())));
      case VerificationAnswered e ->
          onOpen(
              file,
              e.verificationId(),
              act(e.result()),
              v -> v.answered(e.result(), facts.dueDate()));
      case VisitDone e ->
          onOpen(file, e.verificationId(), VerificationAct.FINISH_VISIT, UnaryOperator.identity());
      case VerificationExtended e -> extend(file, e);
      case VerificationWithdrawn e ->
          onOpen(file, e.verificationId(), VerificationAct.WITHDRAW, UnaryOperator.identity());
      case VisitRequested e ->
          onOpen(file, e.verificationId(), VerificationAct.REQUEST_VISIT, UnaryOperator.identity());
      case DeterminationNotified e -> determine(file, e);
    };
  }

  private static Growth request(CaseFile file, VerificationRequested event, Facts facts) {
    boolean random = event.basis() == VerificationBasis.RANDOM;
    if (!random && event.reasons().isEmpty()) {
      return Growth.unlawful(
          "Q09", "/reasons", "a request on doubt needs reasons", "give reasons, or ask at random");
    }
    List<Finding> unknown =
        event.itemNumbers().stream()
            .filter(n -> file.use().item(n).isEmpty())
            .map(n -> ItemSteps.unknown(n, "/itemNumbers"))
            .toList();
    if (!unknown.isEmpty()) {
      return new Growth.Unlawful(unknown);
    }
    if (file.verifications().verifications().size() >= CaseLimits.VERIFICATIONS_MAX) {
      return Growth.unlawful(
          "LIMIT",
          "/verificationId",
          "no more verifications can be recorded for one certificate",
          "go on with one that is open");
    }
    VerificationCase fresh =
        new VerificationCase(
            event.verificationId(),
            VerificationState.NOT_REQUESTED,
            event.header().senderNode(),
            later(event.dueDate(), facts.dueDate()),
            event.itemNumbers(),
            facts.today(),
            null,
            null,
            event.header().senderAuthority(),
            random && event.reasons().isEmpty());
    return told(
        step(
            file,
            file.verifications().find(event.verificationId()).orElse(fresh),
            VerificationAct.REQUEST),
        event,
        fresh.dueDate());
  }

  private static Growth told(Growth growth, VerificationRequested event, LocalDate due) {
    return growth instanceof Growth.Lawful lawful && due.isAfter(event.dueDate())
        ? new Growth.Lawful(
            lawful.file(),
            List.of(
                Growth.warn(
                    "Q10",
                    "/dueDate",
                    "the agreement counts from receipt: the answer is due on " + due,
                    "expect it by then; the exporting side may answer until that day")))
        : growth;
  }

  private static Growth extend(CaseFile file, VerificationExtended event) {
    return file.verifications()
        .find(event.verificationId())
        .filter(v -> v.open() && !event.newDueDate().isAfter(v.dueDate()))
        .map(
            v ->
                Growth.unlawful(
                    "VE1",
                    "/newDueDate",
                    "an extension gives more time, and the answer is due on " + v.dueDate(),
                    "agree on a later day"))
        .orElseGet(
            () ->
                onOpen(
                    file,
                    event.verificationId(),
                    VerificationAct.EXTEND,
                    v -> v.due(event.newDueDate())));
  }

  /** What was determined holds for the items asked about. */
  private static Growth determine(CaseFile file, DeterminationNotified event) {
    Growth closed =
        onOpen(
            file,
            event.verificationId(),
            event.originating() ? VerificationAct.GRANT : VerificationAct.DENY,
            UnaryOperator.identity());
    return closed instanceof Growth.Lawful lawful
        ? new Growth.Lawful(
            ItemSteps.whereOpen(
                lawful.file(),
                lawful.file().verifications().find(event.verificationId()).orElseThrow(),
                event.originating() ? UseAct.ACCEPT : UseAct.DENY),
            lawful.findings())
        : closed;
  }

  private static Growth onOpen(
      CaseFile file, String id, VerificationAct act, UnaryOperator<VerificationCase> change) {
    return file.verifications()
        .find(id)
        .map(v -> step(file, v, change.apply(v), act))
        .orElseGet(() -> notOpen(id));
  }

  private static Growth step(CaseFile file, VerificationCase verification, VerificationAct act) {
    return step(file, verification, verification, act);
  }

  private static Growth step(
      CaseFile file, VerificationCase before, VerificationCase changed, VerificationAct act) {
    return switch (Lifecycles.VERIFICATION.step(before.state(), act)) {
      case Step.Moved<VerificationState>(VerificationState to) ->
          Growth.lawful(file.with(file.verifications().with(changed.in(to))));
      case Step.Illegal<VerificationState>(String rule, String why) ->
          Growth.unlawful(
              rule,
              "/verificationId",
              "the verification is " + before.state() + ": " + why,
              "look the verification's state up first");
    };
  }

  private static LocalDate later(LocalDate asked, @Nullable LocalDate byAgreement) {
    return byAgreement != null && byAgreement.isAfter(asked) ? byAgreement : asked;
  }

  private static @Nullable Growth notExporting(Paper paper, NodeCode sender) {
    return paper.sides().ownerNode().equals(sender)
        ? null
        : Growth.unlawful(
            "IL10",
            "/header/senderNode",
            "only the exporting side, " + paper.sides().ownerNode() + ", answers a verification",
            "let the exporting party send it");
  }

  private static Growth notOpen(String id) {
    return Growth.unlawful(
        "IL10", "/verificationId", "no verification " + id + " is open", "check the id");
  }

  private static VerificationAct act(VerificationResult result) {
    return switch (result) {
      case CONFIRMED -> VerificationAct.CONFIRM;
      case NOT_CONFIRMED -> VerificationAct.NOT_CONFIRM;
      case INCONCLUSIVE -> VerificationAct.FIND_INCONCLUSIVE;
    };
  }
}
