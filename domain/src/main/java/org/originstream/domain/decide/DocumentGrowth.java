package org.originstream.domain.decide;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
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
import org.originstream.domain.rule.Finding;

/** Region A: what the issuer's acts make of the paper. */
final class DocumentGrowth {
  private DocumentGrowth() {}

  static Growth of(CaseFile file, DocumentEvent event, String contentSha256, Facts facts) {
    return switch (event) {
      case Issued e -> issue(file, e.header(), e.certificate(), contentSha256, facts);
      case DeclarationMade e -> issue(file, e.header(), e.certificate(), contentSha256, facts);
      case Amended e -> amend(file, e.header(), e.certificate(), contentSha256, facts);
      case DeclarationCorrected e -> amend(file, e.header(), e.certificate(), contentSha256, facts);
      case Replaced e -> replace(file, e);
      case Cancelled e -> cancel(file, e);
      case CopyIssued e -> copy(file, e);
    };
  }

  static Growth supersede(CaseFile file, Superseded event) {
    return onPaper(
        file,
        paper ->
            act(
                file,
                paper,
                paper.fate().superseded(event.successor(), event.header().occurredAt().toInstant()),
                DocumentAct.SUPERSEDE));
  }

  static Growth expire(CaseFile file, Expired event) {
    return onPaper(file, paper -> act(file, paper, paper.fate(), DocumentAct.EXPIRE));
  }

  static Growth acceptLate(CaseFile file, LateAcceptance event) {
    return onPaper(
        file,
        paper ->
            act(file, paper, paper.fate().acceptedLate(event.reason()), DocumentAct.ACCEPT_LATE));
  }

  private static Growth issue(
      CaseFile file, EventHeader header, Certificate paper, String sha256, Facts facts) {
    if (header.version() != 1) {
      return Growth.unlawful(
          "IL3", "/header/version", "an original is version 1", "send later versions as Amended");
    }
    DocumentState before = file.paper() == null ? DocumentState.NOT_ISSUED : file.paper().state();
    return switch (Lifecycles.DOCUMENT.step(before, DocumentAct.ISSUE)) {
      case Step.Illegal<DocumentState>(String rule, String why) ->
          IssuedBefore.refused(file, rule, why, paper, facts);
      case Step.Moved<DocumentState>(DocumentState to) ->
          Growth.lawful(
              file.with(Papers.first(to, header, paper, sha256, facts))
                  .with(file.use().withItems(Items.fresh(paper, facts))));
    };
  }

  private static Growth amend(
      CaseFile file, EventHeader header, Certificate next, String sha256, Facts facts) {
    return onPaper(
        file,
        paper -> {
          Growth barred =
              firstOf(Versions.notOwner(paper, header), Versions.notNext(paper, header));
          if (barred != null) {
            return barred;
          }
          if (!paper.particulars().sameIdentity(Particulars.of(next))) {
            return Growth.unlawful(
                "IL12",
                "/certificate",
                "an amendment cannot change the importing country, the agreement or the exporter",
                "replace the certificate instead");
          }
          return switch (Items.renewed(file.use().items(), next, facts)) {
            case Items.Renewal.Refused(List<Finding> findings) -> new Growth.Unlawful(findings);
            case Items.Renewal.Renewed(List<ItemUse> items) ->
                act(
                    file.with(file.use().withItems(items)),
                    Papers.next(paper, header, next, sha256, facts),
                    DocumentAct.AMEND);
          };
        });
  }

  private static Growth replace(CaseFile file, Replaced event) {
    return byOwner(
        file,
        event.header(),
        paper -> {
          if (event.successor().equals(file.key())) {
            return Growth.unlawful(
                "IL11", "/successor", "a certificate cannot replace itself", "name the new number");
          }
          return act(
              file,
              paper,
              paper.fate().replaced(event.successor(), event.header().occurredAt().toInstant()),
              DocumentAct.REPLACE);
        });
  }

  private static Growth cancel(CaseFile file, Cancelled event) {
    return byOwner(
        file,
        event.header(),
        paper -> {
          if (file.use().any() && !event.revokedAfterUse()) {
            return Growth.unlawful(
                "IL8",
                "/revokedAfterUse",
                "goods were cleared under this certificate, so it cannot be plainly cancelled",
                "send it with revokedAfterUse true; the importing customs are alerted");
          }
          return act(
              file,
              paper,
              paper.fate().cancelled(event.revokedAfterUse(), event.effectiveAt().toInstant()),
              event.revokedAfterUse() ? DocumentAct.REVOKE_AFTER_USE : DocumentAct.CANCEL);
        });
  }

  private static Growth copy(CaseFile file, CopyIssued event) {
    return byOwner(
        file,
        event.header(),
        paper -> {
          IssuedCopy copy =
              new IssuedCopy(event.copyKind().name(), event.copyNumber(), event.copyIssueDate());
          return act(file, paper, paper.fate().copied(copy), DocumentAct.COPY);
        });
  }

  private static Growth act(CaseFile file, Paper paper, Fate fate, DocumentAct act) {
    return act(file, paper.with(fate), act);
  }

  /** Does the act on the paper, which already carries what the act brings with it. */
  private static Growth act(CaseFile file, Paper changed, DocumentAct act) {
    Paper before = Objects.requireNonNull(file.paper());
    return switch (Lifecycles.DOCUMENT.step(before.state(), act)) {
      case Step.Moved<DocumentState>(DocumentState to) ->
          Growth.lawful(file.with(changed.with(to)));
      case Step.Illegal<DocumentState>(String rule, String why) ->
          Growth.unlawful(
              rule, "/header/certificate", why, "look the certificate's state up first");
    };
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
          Growth barred =
              firstOf(Versions.notOwner(paper, header), Versions.notCurrent(paper, header));
          return barred != null ? barred : then.apply(paper);
        });
  }

  private static @Nullable Growth firstOf(@Nullable Growth one, @Nullable Growth other) {
    return one != null ? one : other;
  }
}
