package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.ReferenceAdopted;
import org.originstream.domain.event.Rehomed;
import org.originstream.domain.event.ReplayRequested;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.VerificationEvent;
import org.originstream.domain.rule.Finding;

/** What any event would make of a case, region by region. */
final class Growing {
  private Growing() {}

  static Growth grow(CaseFile file, Received received, Facts facts) {
    return switch (received.event()) {
      case DocumentEvent e -> document(file, e, received, facts);
      case FeedbackEvent e -> UseGrowth.of(file, e, facts);
      case VerificationEvent e -> VerificationGrowth.of(file, e, facts);
      case DeliveryReported e -> DeliveryGrowth.report(file, e);
      case Superseded e -> LinkGrowth.superseded(file, e);
      case Expired e -> DocumentGrowth.expire(file, e);
      case OutageDeclared e -> OutageGrowth.declare(file, e, facts);
      case OutageEnded e -> OutageGrowth.end(file, e);
      case LookedUp e -> DeliveryGrowth.lookedUp(file, e);
      case Timer e -> Growth.lawful(file);
      case Overdue e -> PlatformGrowth.overdue(file, e);
      case ReplayRequested e -> unserved("a replay is asked of the operator");
      case Link e -> LinkGrowth.heard(file, e);
      case LinkAnswer e -> LinkGrowth.answered(file, e);
      case ReferenceAdopted e -> unserved("reference data is adopted for a partition, not a case");
      case Rehomed e -> unserved("a rehomed record is unwrapped before it is judged");
    };
  }

  private static Growth document(
      CaseFile file, DocumentEvent event, Received received, Facts facts) {
    Growth barred = Asking.barred(file, event);
    Growth growth = barred != null ? barred : DocumentGrowth.of(file, event, received, facts);
    return growth instanceof Growth.Lawful(CaseFile after, List<Finding> findings)
        ? Asking.within(new Growth.Lawful(Asking.after(after, event), findings))
        : growth;
  }

  private static Growth unserved(String why) {
    return Growth.unlawful("UNSERVED", "/kind", why, "do not send this kind");
  }
}
