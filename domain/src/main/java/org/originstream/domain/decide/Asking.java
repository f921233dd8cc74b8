package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.BackToBackOriginal;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.certificate.ReplacedCertificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.Replaced;

/** What a paper wants of the certificates it refers to. */
final class Asking {
  /** A sum that does not fit a quantity is of no use to anybody. */
  private static final BigDecimal SUM_MAX = new BigDecimal("999999999999.999999");

  /** Of more originals than so many, nobody checks the rest by hand either. */
  private static final int ORIGINALS_MAX = 50;

  /** Goods in more units than so many are not added up: each unit would be a link. */
  private static final int UNITS_MAX = 50;

  private Asking() {}

  /** The case with the links that {@code event} brings with it or gives up. */
  static CaseFile after(CaseFile file, DocumentEvent event) {
    return switch (event) {
      case Issued e -> asking(file, e.header(), e.certificate());
      case DeclarationMade e -> asking(file, e.header(), e.certificate());
      case Amended e -> asking(file, e.header(), e.certificate());
      case DeclarationCorrected e -> asking(file, e.header(), e.certificate());
      case Cancelled e -> givingBack(file, e.header(), List.of());
      case Replaced e -> givingBack(file, e.header(), List.of());
      default -> file;
    };
  }

  /** The same growth, unless too much is asked and not answered yet. */
  static Growth within(Growth.Lawful growth) {
    return growth.file().relations().asked().size() <= CaseLimits.LINKS_MAX
        ? growth
        : Growth.unlawful(
            "LIMIT",
            "/certificate/links",
            "more than " + CaseLimits.LINKS_MAX + " links to other certificates wait for an answer",
            "send it again when the others have answered");
  }

  /** Why an event may not speak of the certificate it refers to; null if it may. */
  static @Nullable Growth barred(CaseFile file, DocumentEvent event) {
    return switch (event) {
      case Issued e -> citesItself(file, e.certificate());
      case DeclarationMade e -> citesItself(file, e.certificate());
      case Amended e -> citesItself(file, e.certificate());
      case DeclarationCorrected e -> citesItself(file, e.certificate());
      case Replaced e ->
          file.relations().ancestors().contains(e.successor())
              ? Growth.unlawful(
                  "IL11",
                  "/successor",
                  "the successor is a certificate whose place this one takes itself",
                  "name a certificate with a new number")
              : null;
      default -> null;
    };
  }

  private static @Nullable Growth citesItself(CaseFile file, Certificate certificate) {
    return replaced(file.key(), certificate).filter(file.key()::equals).isPresent()
        ? Growth.unlawful(
            "IL11",
            "/certificate/links/replaces/number",
            "a certificate cannot take its own place",
            "give the new certificate a new number, and cite the old one")
        : null;
  }

  private static CaseFile asking(CaseFile file, EventHeader header, Certificate certificate) {
    Relations relations = file.relations();
    List<AskedLink> wanted = new ArrayList<>();
    Optional<CertificateKey> replaced = replaced(file.key(), certificate);
    if (replaced.isPresent()) {
      relations = relations.succeeding(replaced.get());
      wanted.add(asked(header, replaced.get(), LinkPurpose.REPLACEMENT, null));
    }
    wanted.addAll(ofOriginals(header, certificate));
    CaseFile with = givingBack(file.with(relations.wanting(wanted)), header, wanted);
    relations = with.relations();
    for (AskedLink link : wanted) {
      if (relations.asked().stream().noneMatch(a -> stillTheSame(a, link))) {
        relations = relations.with(link);
      }
    }
    return with.with(relations.sighting(IndexKeys.invoices(certificate)));
  }

  /** An amendment that changes nothing about a link does not ask again. */
  private static boolean stillTheSame(AskedLink before, AskedLink now) {
    return before.sameThing(now)
        && before.state() != LinkState.DENIED
        && Objects.equals(before.quantity(), now.quantity());
  }

  private static Optional<CertificateKey> replaced(CertificateKey key, Certificate certificate) {
    return Optional.ofNullable(certificate.links().replaces())
        .map(ReplacedCertificate::number)
        .map(number -> new CertificateKey(key.issuingCountry(), key.issuerId(), number));
  }

  /**
   * With one original, each unit's sum is drawn from it. With several nobody can tell which goods
   * rest on which, so that of each it is only asked whether it lives.
   */
  private static List<AskedLink> ofOriginals(EventHeader header, Certificate certificate) {
    if (!certificate.flags().backToBack()) {
      return List.of();
    }
    List<CertificateKey> originals =
        certificate.links().backToBackOriginals().stream()
            .flatMap(Asking::key)
            .distinct()
            .limit(ORIGINALS_MAX)
            .toList();
    boolean one = certificate.links().backToBackOriginals().size() == 1;
    List<Quantity> drawn = one ? sums(certificate) : List.of();
    return originals.stream()
        .flatMap(
            to ->
                drawn.isEmpty()
                    ? Stream.of(asked(header, to, LinkPurpose.BACK_TO_BACK_BALANCE, null))
                    : drawn.stream()
                        .map(q -> asked(header, to, LinkPurpose.BACK_TO_BACK_BALANCE, q)))
        .toList();
  }

  private static Stream<CertificateKey> key(BackToBackOriginal original) {
    String country = original.country();
    String authority = original.authorityId();
    String number = original.number();
    return country == null
            || authority == null
            || number == null
            || country.indexOf('|') >= 0
            || authority.indexOf('|') >= 0
        ? Stream.empty()
        : Stream.of(new CertificateKey(country, authority, number));
  }

  private static List<Quantity> sums(Certificate certificate) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Item item : certificate.items()) {
      Quantity quantity = item.quantity();
      if (quantity != null) {
        sums.merge(quantity.unit(), quantity.value(), BigDecimal::add);
      }
    }
    return sums.size() > UNITS_MAX
            || sums.values().stream().anyMatch(sum -> sum.compareTo(SUM_MAX) > 0)
        ? List.of()
        : sums.entrySet().stream().map(e -> new Quantity(e.getValue(), e.getKey())).toList();
  }

  /** What was drawn and is not wanted any more goes back to the original. */
  private static CaseFile givingBack(CaseFile file, EventHeader header, List<AskedLink> wanted) {
    Relations relations = file.relations();
    for (AskedLink before : file.relations().asked()) {
      Quantity drawn = before.quantity();
      if (drawn != null
          && drawn.value().signum() > 0
          && wanted.stream().noneMatch(before::sameThing)) {
        Quantity nothing = new Quantity(BigDecimal.ZERO, drawn.unit());
        relations = relations.with(asked(header, before.to(), before.purpose(), nothing));
      }
    }
    return file.with(relations);
  }

  private static AskedLink asked(
      EventHeader header, CertificateKey to, LinkPurpose purpose, @Nullable Quantity quantity) {
    String what = purpose + "/" + to.text() + "/" + Claim.unit(quantity);
    UUID link = Messages.id(header.eventId(), what);
    return new AskedLink(link, to, purpose, quantity, LinkState.ASKED);
  }
}
