package org.originstream.domain.decide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.lifecycle.VerificationState;

/**
 * Which deadlines an event sets, and whether one still stands. Legal days end at midnight in a
 * named zone: those of validity where the goods are imported, those of a verification where it is
 * answered.
 */
final class Expecting {
  private static final Set<DocumentState> LIVE =
      Set.of(DocumentState.ISSUED, DocumentState.AMENDED);
  private static final Set<DocumentState> USABLE =
      Set.of(DocumentState.ISSUED, DocumentState.AMENDED, DocumentState.EXPIRED);

  /** Far above the time for which a link to a certificate that is not known yet is held. */
  private static final Duration WITHIN = Duration.ofDays(1);

  private Expecting() {}

  /** The deadlines that an accepted event sets in the case it made. */
  static List<Expectation> setBy(
      CaseFile before, OriginEvent event, CaseFile after, Instant now, Almanac almanac) {
    Paper paper = after.paper();
    if (paper == null) {
      return List.of();
    }
    List<Expectation> set = new ArrayList<>(byKind(before, event, after, paper, now, almanac));
    Messages.asked(before, after).stream()
        .map(link -> ownDeadline(Expected.LINK_ANSWER, link.link().toString(), now))
        .forEach(set::add);
    return set;
  }

  private static List<Expectation> byKind(
      CaseFile before,
      OriginEvent event,
      CaseFile after,
      Paper paper,
      Instant now,
      Almanac almanac) {
    return switch (event) {
      case Issued e -> ofPaper(paper, now, almanac);
      case DeclarationMade e -> ofPaper(paper, now, almanac);
      case Amended e -> ofPaper(paper, now, almanac);
      case DeclarationCorrected e -> ofPaper(paper, now, almanac);
      case VerificationRequested e -> ofRequest(after, paper, e, now, almanac);
      case VerificationAcknowledged e -> owed(e.verificationId(), after, paper, now, almanac);
      case VerificationExtended e -> owed(e.verificationId(), after, paper, now, almanac);
      case VerificationAnswered e -> owed(e.verificationId(), after, paper, now, almanac);
      case Refused e -> owed(Integer.toString(paper.version()), after, paper, now, almanac);
      case OutageEnded e ->
          before.outages().deadlinesRest() ? owed(null, after, paper, now, almanac) : List.of();
      case Replaced e -> List.of(ownDeadline(Expected.SUCCESSOR, e.successor().text(), now));
      default -> List.of();
    };
  }

  /** What is asked of the exchange itself, or of two certificates it carries, takes no law. */
  private static Expectation ownDeadline(Expected expected, String subject, Instant now) {
    return new Expectation(
        expected, subject, now.plus(WITHIN), null, null, "design of the exchange");
  }

  /** Whether what a timer waits for has neither come nor become pointless. */
  static boolean stands(CaseFile file, String timerId) {
    return Expected.of(timerId)
        .map(expected -> stands(file, expected, expected.subject(timerId)))
        .orElse(true);
  }

  private static boolean stands(CaseFile file, Expected expected, String subject) {
    Paper paper = file.paper();
    return paper != null
        && switch (expected) {
          case EXPIRY ->
              LIVE.contains(paper.state())
                  && paper.validUntil() != null
                  && subject.equals(paper.validUntil().toString());
          case ACKNOWLEDGEMENT ->
              LIVE.contains(paper.state())
                  && subject.equals(Integer.toString(paper.version()))
                  && file.use().items().stream()
                      .anyMatch(item -> item.state() == UseState.NOT_RECEIVED);
          case USE_REPORT -> USABLE.contains(paper.state()) && file.use().uses().isEmpty();
          case VERIFICATION_RECEIPT ->
              file.verifications()
                  .find(subject)
                  .filter(v -> v.state() == VerificationState.REQUESTED)
                  .isPresent();
          case VERIFICATION_ANSWER, DETERMINATION, CORRECTION ->
              DueDate.of(file).stream()
                  .anyMatch(due -> due.expected() == expected && due.id().equals(subject));
          case LINK_ANSWER ->
              file.relations().asked().stream()
                  .anyMatch(
                      a -> a.state() == LinkState.ASKED && a.link().toString().equals(subject));
          case SUCCESSOR ->
              paper.fate().successor() != null
                  && !file.relations().isSuccessor(paper.fate().successor());
        };
  }

  private static List<Expectation> ofPaper(Paper paper, Instant now, Almanac almanac) {
    Office customs = almanac.customs(paper.sides().destination());
    Periods periods =
        almanac.periods(paper.particulars().agreementCode(), paper.particulars().exportCountry());
    List<Expectation> set = new ArrayList<>();
    expiry(paper, now, customs).ifPresent(set::add);
    Sourced<Duration> acknowledgement = periods.acknowledgement();
    if (acknowledgement != null) {
      set.add(
          new Expectation(
              Expected.ACKNOWLEDGEMENT,
              Integer.toString(paper.version()),
              now.plus(acknowledgement.value()),
              null,
              null,
              acknowledgement.source()));
    }
    Sourced<Period> use = periods.useReport();
    if (use != null && paper.version() == 1) {
      LocalDate last = customs.dayAt(now).plus(use.value());
      set.add(day(Expected.USE_REPORT, "first", last, customs, use.source()));
    }
    return set;
  }

  /**
   * Empty also if the last day had passed before the paper came: its decision says so, and nothing
   * is left to happen.
   */
  private static Optional<Expectation> expiry(Paper paper, Instant now, Office customs) {
    LocalDate last = paper.validUntil();
    return last == null || last.equals(LocalDate.MAX)
        ? Optional.empty()
        : Optional.of(day(Expected.EXPIRY, last.toString(), last, customs, "last day of validity"))
            .filter(expectation -> expectation.due().isAfter(now));
  }

  private static List<Expectation> ofRequest(
      CaseFile after, Paper paper, VerificationRequested event, Instant now, Almanac almanac) {
    Office issuer = issuer(after, paper, almanac);
    List<Expectation> set = new ArrayList<>();
    set.addAll(owed(event.verificationId(), after, paper, now, almanac));
    Sourced<Periods.LastDay> receipt =
        almanac
            .periods(paper.particulars().agreementCode(), paper.particulars().exportCountry())
            .verificationReceipt();
    if (receipt != null) {
      receipt
          .value()
          .from(issuer.dayAt(now))
          .map(
              last ->
                  day(
                      Expected.VERIFICATION_RECEIPT,
                      event.verificationId(),
                      last,
                      issuer,
                      receipt.source()))
          .ifPresent(set::add);
    }
    return set;
  }

  /** What a side owes by a day, of one subject or of all; what is late already is due now. */
  private static List<Expectation> owed(
      @Nullable String subject, CaseFile after, Paper paper, Instant now, Almanac almanac) {
    return DueDate.of(after).stream()
        .filter(due -> subject == null || due.id().equals(subject))
        .map(due -> owed(due, after, paper, almanac).notBefore(now))
        .toList();
  }

  private static Expectation owed(DueDate due, CaseFile after, Paper paper, Almanac almanac) {
    Office office =
        due.expected() == Expected.DETERMINATION
            ? almanac.customs(paper.sides().destination())
            : issuer(after, paper, almanac);
    return day(due.expected(), due.id(), due.lastDay(), office, source(due.expected()));
  }

  private static String source(Expected expected) {
    return switch (expected) {
      case DETERMINATION -> "time to decide after the answer";
      case CORRECTION -> "time to correct after the notice";
      default -> "due date of the verification";
    };
  }

  private static Expectation day(
      Expected expected, String subject, LocalDate last, Office office, String source) {
    return new Expectation(
        expected,
        subject,
        office.endOf(last),
        last,
        office.reckoningZone().getId(),
        source + "; " + office.zoneSource());
  }

  private static Office issuer(CaseFile file, Paper paper, Almanac almanac) {
    return almanac.issuer(file.key(), paper.sides().ownerNode());
  }
}
