package org.originstream.domain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.ExchangeEvent;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.VerificationEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * Examines any event by all rules that need no case: the door's pre-flight and the processor both
 * ask here, so they cannot say different things.
 */
public final class EventExaminer {
  private static final ExaminationResult NOTHING =
      new ExaminationResult(List.of(), null, null, null, Map.of());

  private EventExaminer() {}

  /**
   * Examines an event; never throws for what it says.
   *
   * @param event the event
   * @param reference what it is judged against
   * @param today the day of the examination, in UTC
   */
  public static ExaminationResult examine(
      OriginEvent event, ReferenceData reference, LocalDate today) {
    ExaminationResult paper =
        certificate(event)
            .map(c -> Examiner.examine(c, event.header(), reference, today))
            .orElse(NOTHING);
    List<Finding> findings = new ArrayList<>(paper.findings());
    if (givesReasonsOfTheList(event)) {
      reasons(event, "", reference, today, findings);
    }
    return new ExaminationResult(
        findings,
        paper.validUntil(),
        paper.agreementName(),
        paper.profileVersion(),
        paper.criterionByItem());
  }

  /** What an adapter reports are technical reasons, of no list. */
  private static boolean givesReasonsOfTheList(OriginEvent event) {
    return switch (event) {
      case DocumentEvent e -> true;
      case FeedbackEvent e -> true;
      case VerificationEvent e -> true;
      case ExchangeEvent e -> false;
      case PlatformEvent e -> false;
    };
  }

  /** Finds every reason the event gives, wherever it stands. */
  private static void reasons(
      Object holder, String path, ReferenceData reference, LocalDate today, List<Finding> into) {
    for (Component component : RecordShape.of(holder.getClass()).components()) {
      Object value = component.of(holder);
      String place = path + "/" + component.name();
      if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          reason(list.get(i), place + "/" + i, reference, today, into);
        }
      } else if (value != null) {
        reason(value, place, reference, today, into);
      }
    }
  }

  private static void reason(
      Object value, String place, ReferenceData reference, LocalDate today, List<Finding> into) {
    if (value instanceof Reason reason) {
      into.addAll(Examiner.examineReason(reason, place, reference, today));
    } else if (value instanceof Record holder && !(value instanceof Certificate)) {
      reasons(holder, place, reference, today, into);
    }
  }

  private static Optional<Certificate> certificate(OriginEvent event) {
    return event instanceof DocumentEvent document
        ? switch (document) {
          case Issued e -> Optional.of(e.certificate());
          case Amended e -> Optional.of(e.certificate());
          case DeclarationMade e -> Optional.of(e.certificate());
          case DeclarationCorrected e -> Optional.of(e.certificate());
          case Replaced e -> Optional.empty();
          case Cancelled e -> Optional.empty();
          case CopyIssued e -> Optional.empty();
        }
        : Optional.empty();
  }
}
