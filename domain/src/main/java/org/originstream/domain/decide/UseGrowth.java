package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.AcceptanceWithdrawn;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.AppealUpheld;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.LateAcceptance;
import org.originstream.domain.event.NotReadable;
import org.originstream.domain.event.PreferenceDenied;
import org.originstream.domain.event.RefusalWithdrawn;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.UseAct;

/** Region C: what the importing customs' answers make of the items. */
final class UseGrowth {
  private UseGrowth() {}

  static Growth of(CaseFile file, FeedbackEvent event, Facts facts) {
    Paper paper = file.paper();
    if (paper == null) {
      return event instanceof Utilised use && use.outage() != null
          ? OutageUses.ahead(file, use, use.outage())
          : Growth.early("CERTIFICATE", "the certificate itself has not come yet");
    }
    Growth barred = Versions.notDestination(paper, event.header());
    if (barred == null && event.header().version() > paper.version()) {
      barred = Versions.notCurrent(paper, event.header());
    }
    return barred != null ? barred : answer(file, paper, event, facts);
  }

  private static Growth answer(CaseFile file, Paper paper, FeedbackEvent event, Facts facts) {
    return switch (event) {
      case Acknowledged e -> DeliveryGrowth.acknowledge(file, paper, e);
      case NotReadable e -> DeliveryGrowth.notReadable(file, e);
      case Utilised e -> UseLedger.use(ItemSteps.impliedReceipt(file, paper, e.header()), paper, e);
      case UtilisationReversed e -> UseLedger.reverse(file, e);
      case LateAcceptance e -> DocumentGrowth.acceptLate(file, paper, e);
      case Accepted e ->
          answered(
              current(file, paper, e, List.of(), UseAct.ACCEPT),
              paper.version(),
              file.use().correction());
      case Refused e ->
          answered(
              current(file, paper, e, e.itemNumbers(), UseAct.REFUSE),
              paper.version(),
              notice(e, facts));
      case AcceptanceWithdrawn e ->
          answered(current(file, paper, e, List.of(), UseAct.WITHDRAW_ACCEPTANCE), null, null);
      case RefusalWithdrawn e ->
          answered(current(file, paper, e, List.of(), UseAct.WITHDRAW_REFUSAL), null, null);
      case PreferenceDenied e -> current(file, paper, e, e.itemNumbers(), UseAct.DENY);
      case AppealUpheld e -> current(file, paper, e, e.itemNumbers(), UseAct.UPHOLD_APPEAL);
    };
  }

  /** Whoever refuses a paper gives notice of what is wrong with it. */
  private static CorrectionNotice notice(Refused event, Facts facts) {
    LocalDate givenOn = event.header().occurredAt().toLocalDate();
    return new CorrectionNotice(givenOn, facts.dueDate());
  }

  private static Growth answered(
      Growth growth, @Nullable Integer version, @Nullable CorrectionNotice notice) {
    return growth instanceof Growth.Lawful lawful
        ? new Growth.Lawful(
            lawful.file().with(lawful.file().use().answered(version, notice)), lawful.findings())
        : growth;
  }

  private static Growth current(
      CaseFile file, Paper paper, FeedbackEvent event, List<Integer> items, UseAct act) {
    Growth barred = Versions.notCurrent(paper, event.header());
    return barred != null
        ? barred
        : ItemSteps.all(ItemSteps.impliedReceipt(file, paper, event.header()), items, act);
  }
}
