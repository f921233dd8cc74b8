package org.originstream.domain.decide;

import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.WHY;
import static org.originstream.domain.decide.Story.header;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.AcceptanceWithdrawn;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.AppealUpheld;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.CopyKind;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeterminationNotified;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LateAcceptance;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.NotReadable;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.PreferenceDenied;
import org.originstream.domain.event.ReferenceAdopted;
import org.originstream.domain.event.RefusalWithdrawn;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.ReplayRequested;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.event.VerificationResult;
import org.originstream.domain.event.VerificationWithdrawn;
import org.originstream.domain.event.VisitDone;
import org.originstream.domain.event.VisitRequested;

/**
 * Any event, told by a number each for kind, version and amount. What it says need make no sense.
 *
 * @param kind from 0 to {@link #KINDS}, exclusive
 * @param version it speaks of
 * @param amount from 1 to 8; what it is for depends on the kind
 * @param number the sender's, or 0
 */
record AnyEvent(int kind, int version, int amount, int number) {
  static final int KINDS = 39;
  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-11-20T00:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final List<VerificationResult> RESULTS = List.of(VerificationResult.values());
  private static final List<DeliveryOutcome> OUTCOMES = List.of(DeliveryOutcome.values());

  OriginEvent event() {
    String id = kind + "/" + version + "/" + amount + "/" + number;
    return switch (kind) {
      case 0 -> new Issued(own(id, 1), Story.certificate(1, amount + "0", "5"));
      case 1 -> new Amended(own(id, version), Story.certificate(version, amount + "0", "5"), WHY);
      case 2 -> new Cancelled(own(id, version), AT, amount > 4, WHY);
      case 3 -> new Replaced(own(id, version), other(), DAY, WHY);
      case 4 -> Story.utilised(id, version, 1 + amount % 2, Integer.toString(amount * 3));
      case 5 -> new UtilisationReversed(customs(id), Story.id("4/1/" + amount + "/0"), WHY);
      case 6 -> new Accepted(customs(id), null);
      case 7 -> new Refused(customs(id), List.of(1 + amount % 2), WHY);
      case 8 ->
          Story.report(
              amount,
              new Issued(header("0/1/1/0", 1, CN, JP), Story.certificate(1, "10", "5")),
              outcome());
      case 9 -> new PreferenceDenied(customs(id), List.of(), WHY);
      case 10 -> new Acknowledged(customs(id), "sha-" + amount, AT);
      case 11 -> new AcceptanceWithdrawn(customs(id), WHY);
      case 12 -> new RefusalWithdrawn(customs(id), WHY);
      case 13 -> new LateAcceptance(customs(id), DAY, WHY);
      case 14 -> new AppealUpheld(customs(id), List.of(1 + amount % 2), WHY);
      case 15 -> new NotReadable(customs(id), "sha", null, WHY);
      case 16 -> inOutage(id);
      case 17 -> new DeclarationMade(own(id, 1), Story.certificate(1, amount + "0", "5"));
      case 18 ->
          new DeclarationCorrected(
              own(id, version), Story.certificate(version, "9"), List.of(), WHY);
      case 19 -> new CopyIssued(own(id, version), CopyKind.DUPLICATE, null, DAY, null);
      case 20 ->
          new VerificationRequested(
              customs(id),
              verification(),
              VerificationBasis.RANDOM,
              List.of(),
              List.of(),
              DAY,
              List.of());
      case 21 -> new VerificationAcknowledged(own(id, version), verification());
      case 22 ->
          new VerificationExtended(own(id, version), verification(), DAY.plusDays(amount), WHY);
      case 23 ->
          new VerificationAnswered(
              own(id, version),
              verification(),
              RESULTS.get(amount % RESULTS.size()),
              null,
              List.of());
      case 24 -> new VerificationWithdrawn(customs(id), verification(), WHY);
      case 25 -> new VisitRequested(customs(id), verification(), DAY);
      case 26 -> new VisitDone(own(id, version), verification(), DAY, null);
      case 27 -> new DeterminationNotified(customs(id), verification(), amount > 4, WHY);
      case 28 -> new OutageDeclared(customs(id), "o" + amount % 2, AT, null);
      case 29 -> new OutageEnded(customs(id), "o" + amount % 2, AT.plusDays(amount - 2));
      case 30 -> new ReplayRequested(customs(id), WHY);
      case 31 -> new LookedUp(header(id, version, new NodeCode("kr"), CN), "office", null);
      case 32 -> new Superseded(platform(id), other());
      case 33 -> new Expired(platform(id), DAY);
      case 34 -> new Overdue(platform(id), "verification-answer:" + verification(), AT.toInstant());
      case 35 -> new Timer(platform(id), "hold:" + amount, AT.toInstant());
      case 36 -> new Link(platform(id), other(), LinkPurpose.REPLACEMENT, null, null, null);
      case 37 -> new LinkAnswer(platform(id), other(), Story.id("x"), amount > 4, null, List.of());
      default -> new ReferenceAdopted(platform(id), "v2", "00");
    };
  }

  private OriginEvent inOutage(String id) {
    return new Utilised(
        customs(id),
        "EX-" + id,
        null,
        LocalDate.parse("2025-11-21"),
        List.of(
            new UsedItem(
                1 + amount % 2,
                new Quantity(new BigDecimal(amount * 2), amount == 7 ? "TNE" : "KGM"),
                Treatment.GIVEN,
                null)),
        "o" + amount % 2);
  }

  private String verification() {
    return "V" + amount % 2;
  }

  private DeliveryOutcome outcome() {
    return OUTCOMES.get(amount % OUTCOMES.size());
  }

  private static CertificateKey other() {
    return new CertificateKey("CN", "CN-1", "R2");
  }

  private EventHeader own(String id, int of) {
    return header(id, of, CN, JP, number);
  }

  private EventHeader customs(String id) {
    return header(id, version, JP, CN);
  }

  private EventHeader platform(String id) {
    return header(id, version, NodeCode.EXCHANGE, CN);
  }
}
