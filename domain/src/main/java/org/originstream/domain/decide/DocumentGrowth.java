package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LateAcceptance;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.lifecycle.DocumentAct;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.Step;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Finding;

/** Region A: what the issuer's acts make of the paper. */
final class DocumentGrowth {
  private DocumentGrowth() {}

  static Growth of(CaseFile file, DocumentEvent event, Received received, Facts facts) {
    return switch (event) {
      case Issued e -> issue(file, e.header(), e.certificate(), received, facts);
      case DeclarationMade e -> issue(file, e.header(), e.certificate(), received, facts);
      case Amended e ->
          onPaper(file, p -> Amending.amend(file, p, e.header(), e.certificate(), received, facts));
      case DeclarationCorrected e -> onPaper(file, p -> correct(file, p, e, received, facts));
      case Replaced e -> byOwner(file, e.header(), paper -> replace(file, paper, e));
      case Cancelled e -> byOwner(file, e.header(), paper -> Cancelling.cancel(file, paper, e));
      case CopyIssued e -> byOwner(file, e.header(), paper -> copy(file, paper, e));
    };
  }

  static Growth supersede(CaseFile file, Superseded event) {
    Instant at = event.header().occurredAt().toInstant();
    return onPaper(
        file,
        paper ->
            act(
                file,
                paper.with(paper.fate().superseded(event.successor(), at)),
                DocumentAct.SUPERSEDE));
  }

  static Growth expire(CaseFile file, Expired event) {
    return onPaper(file, paper -> act(file, paper, DocumentAct.EXPIRE));
  }

  static Growth acceptLate(CaseFile file, Paper paper, LateAcceptance event) {
    LocalDate last = paper.validUntil();
    if (last == null || !event.presentedOn().isAfter(last)) {
      return Growth.unlawful(
          "LA1",
          "/presentedOn",
          "the certificate is valid until " + (last == null ? "no stated day" : last),
          "nothing is to be excused: report the use as it is");
    }
    if (event.presentedOn().isAfter(event.header().occurredAt().toLocalDate())) {
      return Growth.unlawful(
          "LA1",
          "/presentedOn",
          "the certificate is said to be presented after the day of this message",
          "send it once the certificate has been presented");
    }
    return act(
        file, paper.with(paper.fate().acceptedLate(event.reason())), DocumentAct.ACCEPT_LATE);
  }

  private static Growth issue(
      CaseFile file, EventHeader header, Certificate paper, Received received, Facts facts) {
    if (header.version() != 1) {
      return Growth.unlawful(
          "IL3", "/header/version", "an original is version 1", "send later versions as Amended");
    }
    DocumentState before = file.paper() == null ? DocumentState.NOT_ISSUED : file.paper().state();
    return switch (Lifecycles.DOCUMENT.step(before, DocumentAct.ISSUE)) {
      case Step.Illegal<DocumentState>(String rule, String why) ->
          IssuedBefore.refused(file, rule, why, paper, facts);
      case Step.Moved<DocumentState>(DocumentState to) ->
          OutageUses.matched(
              file.with(Papers.first(to, header, paper, received, facts))
                  .with(file.use().withItems(Items.fresh(paper, facts))));
    };
  }

  private static Growth correct(
      CaseFile file, Paper paper, DeclarationCorrected event, Received received, Facts facts) {
    if (paper.particulars().proofType() == ProofType.CERTIFICATE) {
      return Growth.unlawful(
          "DC1",
          "/kind",
          "only who made out a declaration corrects it; this is a certificate of an authority",
          "let the authority send it as Amended");
    }
    Growth amended =
        Amending.amend(file, paper, event.header(), event.certificate(), received, facts);
    return event.personsTold().isEmpty() ? also(amended, List.of(nobodyTold())) : amended;
  }

  private static Finding nobodyTold() {
    return Growth.warn(
        "DC2",
        "/personsTold",
        "nobody is named as told; who was given a wrong declaration must be told (TPP 3.25(3))",
        "tell everybody it was given to, and name them");
  }

  private static Growth replace(CaseFile file, Paper paper, Replaced event) {
    if (event.successor().equals(file.key())) {
      return Growth.unlawful(
          "IL11", "/successor", "a certificate cannot replace itself", "name the new number");
    }
    if (event.successorIssueDate().isBefore(paper.issueDate())) {
      return Growth.unlawful(
          "RP1",
          "/successorIssueDate",
          "a successor is not older than what it replaces, issued on " + paper.issueDate(),
          "give the successor's own date of issue");
    }
    List<ItemUse> items = file.use().items();
    if (!items.isEmpty() && items.stream().allMatch(i -> i.state() == UseState.FULLY_USED)) {
      return Growth.unlawful(
          "RP2",
          "/header/certificate",
          "the certificate has been used up: nothing remains to be replaced",
          "issue a new certificate for other goods");
    }
    Fate fate = paper.fate().replaced(event.successor(), event.header().occurredAt().toInstant());
    return also(act(file, paper.with(fate), DocumentAct.REPLACE), Remaining.told(file.use()));
  }

  private static Growth copy(CaseFile file, Paper paper, CopyIssued event) {
    if (event.copyIssueDate().isBefore(paper.issueDate())) {
      return Growth.unlawful(
          "CP1",
          "/copyIssueDate",
          "a copy is not older than its original, issued on " + paper.issueDate(),
          "give the copy's own date of issue");
    }
    IssuedCopy copy =
        new IssuedCopy(event.copyKind().name(), event.copyNumber(), event.copyIssueDate());
    return act(file, paper.with(paper.fate().copied(copy)), DocumentAct.COPY);
  }

  /** Does the act on the paper, which already carries what the act brings with it. */
  static Growth act(CaseFile file, Paper changed, DocumentAct act) {
    Paper before = Objects.requireNonNull(file.paper());
    return switch (Lifecycles.DOCUMENT.step(before.state(), act)) {
      case Step.Moved<DocumentState>(DocumentState to) ->
          Growth.lawful(file.with(changed.with(to)));
      case Step.Illegal<DocumentState>(String rule, String why) ->
          Growth.unlawful(
              rule, "/header/certificate", why, "look the certificate's state up first");
    };
  }

  /** The same growth, if it is lawful, with more to tell. */
  static Growth also(Growth growth, List<Finding> findings) {
    return growth instanceof Growth.Lawful(CaseFile file, List<Finding> own)
        ? new Growth.Lawful(file, own.isEmpty() ? findings : Decider.joined(own, findings))
        : growth;
  }

  private static Growth onPaper(CaseFile file, Function<Paper, Growth> then) {
    return file.paper() == null
        ? Growth.early("CERTIFICATE", "the certificate itself has not come yet")
        : then.apply(file.paper());
  }

  /** An act on the current version that only the issuer may do. */
  private static Growth byOwner(CaseFile file, EventHeader header, Function<Paper, Growth> then) {
    return onPaper(
        file,
        paper -> {
          @Nullable Growth foreign = Versions.notOwner(paper, header);
          @Nullable Growth barred = foreign != null ? foreign : Versions.notCurrent(paper, header);
          return barred != null ? barred : then.apply(paper);
        });
  }
}
