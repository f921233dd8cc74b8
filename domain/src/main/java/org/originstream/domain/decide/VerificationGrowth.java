package org.originstream.domain.decide;

import java.time.LocalDate;
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
import org.originstream.domain.lifecycle.VerificationAct;
import org.originstream.domain.lifecycle.VerificationState;

/** Region D: the conversation of a verification. */
final class VerificationGrowth {
  private VerificationGrowth() {}

  static Growth of(CaseFile file, VerificationEvent event) {
    Paper paper = file.paper();
    if (paper == null) {
      return Growth.early("CERTIFICATE", "the certificate itself has not come yet");
    }
    return switch (event) {
      case VerificationRequested e -> request(file, paper, e);
      case VerificationAcknowledged e ->
          answer(file, paper, e, e.verificationId(), VerificationAct.ACKNOWLEDGE);
      case VerificationAnswered e -> answer(file, paper, e, e.verificationId(), act(e.result()));
      case VisitDone e -> answer(file, paper, e, e.verificationId(), VerificationAct.FINISH_VISIT);
      case VerificationExtended e -> extend(file, paper, e);
      case VerificationWithdrawn e ->
          ask(file, paper, e, e.verificationId(), VerificationAct.WITHDRAW);
      case VisitRequested e ->
          ask(file, paper, e, e.verificationId(), VerificationAct.REQUEST_VISIT);
      case DeterminationNotified e ->
          ask(
              file,
              paper,
              e,
              e.verificationId(),
              e.originating() ? VerificationAct.GRANT : VerificationAct.DENY);
    };
  }

  private static Growth request(CaseFile file, Paper paper, VerificationRequested event) {
    Growth barred = Versions.notDestination(paper, event.header());
    if (barred != null) {
      return barred;
    }
    if (event.basis() != VerificationBasis.RANDOM && event.reasons().isEmpty()) {
      return Growth.unlawful(
          "Q09", "/reasons", "a request on doubt needs reasons", "give reasons, or ask at random");
    }
    VerificationCase fresh =
        file.verifications()
            .find(event.verificationId())
            .orElseGet(
                () ->
                    new VerificationCase(
                        event.verificationId(),
                        VerificationState.NOT_REQUESTED,
                        event.header().senderNode(),
                        event.dueDate()));
    return step(file, fresh, VerificationAct.REQUEST, event.dueDate());
  }

  private static Growth extend(CaseFile file, Paper paper, VerificationExtended event) {
    Growth barred = notExporting(paper, event.header().senderNode());
    return barred != null
        ? barred
        : file.verifications()
            .find(event.verificationId())
            .map(v -> step(file, v, VerificationAct.EXTEND, event.newDueDate()))
            .orElseGet(() -> notOpen(event.verificationId()));
  }

  /** An act of the exporting side. */
  private static Growth answer(
      CaseFile file, Paper paper, VerificationEvent event, String id, VerificationAct act) {
    Growth barred = notExporting(paper, event.header().senderNode());
    return barred != null ? barred : step(file, id, act);
  }

  /** An act of the importing side. */
  private static Growth ask(
      CaseFile file, Paper paper, VerificationEvent event, String id, VerificationAct act) {
    Growth barred = Versions.notDestination(paper, event.header());
    return barred != null ? barred : step(file, id, act);
  }

  private static Growth step(CaseFile file, String id, VerificationAct act) {
    return file.verifications()
        .find(id)
        .map(v -> step(file, v, act, v.dueDate()))
        .orElseGet(() -> notOpen(id));
  }

  private static Growth step(
      CaseFile file, VerificationCase verification, VerificationAct act, LocalDate dueDate) {
    return switch (Lifecycles.VERIFICATION.step(verification.state(), act)) {
      case Step.Moved<VerificationState>(VerificationState to) ->
          Growth.lawful(file.with(file.verifications().with(verification.moved(to, dueDate))));
      case Step.Illegal<VerificationState>(String rule, String why) ->
          Growth.unlawful(rule, "/verificationId", why, "look the verification's state up first");
    };
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
