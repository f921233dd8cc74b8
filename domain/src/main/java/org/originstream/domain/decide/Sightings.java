package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.HsCode;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Sighting;
import org.originstream.domain.event.UnitValue;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.reference.Watch;

/** What index cards are told of a certificate because of one step. */
final class Sightings {
  private static final Set<DocumentState> LIVE =
      Set.of(DocumentState.ISSUED, DocumentState.AMENDED);
  private static final int VALUES_MAX = 8;
  private static final int DIGITS_MAX = 18;
  private static final int SCALE = 6;

  private static final Sighting ENDED = new Sighting(true, null, null, List.of());

  private Sightings() {}

  /**
   * One message.
   *
   * @param to the index card
   * @param purpose what it is told of
   * @param sighting what it is told
   */
  record Note(CertificateKey to, LinkPurpose purpose, Sighting sighting) {}

  static List<Note> of(CaseFile before, OriginEvent event, CaseFile after, Almanac almanac) {
    List<Note> notes = new ArrayList<>();
    Paper paper = after.paper();
    if (paper == null) {
      return notes;
    }
    NodeCode issuer = paper.sides().ownerNode();
    if (almanac.watches(issuer, Watch.INVOICE)) {
      notes.addAll(invoices(before, after));
    }
    if (almanac.watches(issuer, Watch.ISSUANCE)) {
      issued(event)
          .map(
              certificate ->
                  new Note(
                      IndexKeys.signatory(after.key(), certificate),
                      LinkPurpose.ISSUANCE,
                      new Sighting(false, null, null, values(certificate))))
          .ifPresent(notes::add);
    }
    if (event instanceof VerificationRequested request
        && request.reasons().isEmpty()
        && almanac.watches(request.header().senderNode(), Watch.VERIFICATION)) {
      notes.add(
          new Note(
              IndexKeys.office(request.header()),
              LinkPurpose.VERIFICATION,
              new Sighting(false, null, limit(paper, almanac), List.of())));
    }
    return notes;
  }

  /**
   * New invoices of a certificate that lives, those it does not rest on any more, and all of one
   * that lives no longer.
   */
  private static List<Note> invoices(CaseFile before, CaseFile after) {
    CertificateKey besides = after.relations().ancestors().stream().findFirst().orElse(null);
    List<CertificateKey> sighted = after.relations().sighted();
    boolean ended = live(before) && !live(after);
    List<CertificateKey> sightedBefore = before.relations().sighted();
    Stream<Note> left =
        sightedBefore.stream()
            .filter(index -> !sighted.contains(index))
            .map(index -> new Note(index, LinkPurpose.INVOICE, ENDED));
    Stream<Note> now =
        sighted.stream()
            .filter(index -> ended || !sightedBefore.contains(index))
            .map(index -> new Note(index, LinkPurpose.INVOICE, ended ? ENDED : sighted(besides)));
    return Stream.concat(left, now).toList();
  }

  private static Sighting sighted(@Nullable CertificateKey besides) {
    return new Sighting(false, besides, null, List.of());
  }

  private static boolean live(CaseFile file) {
    return file.paper() != null && LIVE.contains(file.paper().state());
  }

  private static @Nullable Integer limit(Paper paper, Almanac almanac) {
    Sourced<Integer> limit =
        almanac
            .periods(paper.particulars().agreementCode(), paper.particulars().exportCountry())
            .requestsPerDay();
    return limit == null ? null : limit.value();
  }

  private static Optional<Certificate> issued(OriginEvent event) {
    return switch (event) {
      case Issued e -> Optional.of(e.certificate());
      case DeclarationMade e -> Optional.of(e.certificate());
      default -> Optional.empty();
    };
  }

  private static List<UnitValue> values(Certificate certificate) {
    return certificate.items().stream().flatMap(Sightings::value).limit(VALUES_MAX).toList();
  }

  private static Stream<UnitValue> value(Item item) {
    Money money = item.fobValue();
    Quantity quantity = item.quantity();
    HsCode hs = item.hs();
    if (money == null || quantity == null || hs == null || quantity.value().signum() <= 0) {
      return Stream.empty();
    }
    BigDecimal each = money.amount().divide(quantity.value(), SCALE, RoundingMode.HALF_EVEN);
    return each.precision() > DIGITS_MAX
        ? Stream.empty()
        : Stream.of(
            new UnitValue(hs.code() + " " + money.currency() + "/" + quantity.unit(), each));
  }
}
