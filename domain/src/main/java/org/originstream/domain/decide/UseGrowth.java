package org.originstream.domain.decide;

import java.util.List;
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

  static Growth of(CaseFile file, FeedbackEvent event) {
    Paper paper = file.paper();
    if (paper == null) {
      return Growth.early("CERTIFICATE", "the certificate itself has not come yet");
    }
    Growth barred = Versions.notDestination(paper, event.header());
    if (barred == null && event.header().version() > paper.version()) {
      barred = Versions.notCurrent(paper, event.header());
    }
    return barred != null ? barred : answer(file, paper, event);
  }

  private static Growth answer(CaseFile file, Paper paper, FeedbackEvent event) {
    return switch (event) {
      case Acknowledged e -> DeliveryGrowth.acknowledge(file, paper, e);
      case NotReadable e -> DeliveryGrowth.notReadable(file, e);
      case Utilised e -> UseLedger.use(ItemSteps.impliedReceipt(file, paper, e.header()), paper, e);
      case UtilisationReversed e -> UseLedger.reverse(file, e);
      case LateAcceptance e -> DocumentGrowth.acceptLate(file, e);
      case Accepted e -> current(file, paper, e, List.of(), UseAct.ACCEPT);
      case Refused e -> current(file, paper, e, e.itemNumbers(), UseAct.REFUSE);
      case AcceptanceWithdrawn e -> current(file, paper, e, List.of(), UseAct.WITHDRAW_ACCEPTANCE);
      case RefusalWithdrawn e -> current(file, paper, e, List.of(), UseAct.WITHDRAW_REFUSAL);
      case PreferenceDenied e -> current(file, paper, e, e.itemNumbers(), UseAct.DENY);
      case AppealUpheld e -> current(file, paper, e, e.itemNumbers(), UseAct.UPHOLD_APPEAL);
    };
  }

  private static Growth current(
      CaseFile file, Paper paper, FeedbackEvent event, List<Integer> items, UseAct act) {
    Growth barred = Versions.notCurrent(paper, event.header());
    return barred != null
        ? barred
        : ItemSteps.all(ItemSteps.impliedReceipt(file, paper, event.header()), items, act);
  }
}
