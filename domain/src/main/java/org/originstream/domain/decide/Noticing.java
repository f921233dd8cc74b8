package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Sighting;
import org.originstream.domain.event.UnitValue;
import org.originstream.domain.reference.RateTerms;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.ValueTerms;
import org.originstream.domain.rule.Signal;

/** What is out of the ordinary about one sighting, by all that its card says of those before. */
record Noticing(IndexCard card, Link link, SignalTerms terms) {
  List<Unusual> unusual() {
    Sighting sighting = link.sighting();
    if (sighting == null) {
      return List.of();
    }
    return switch (link.purpose()) {
      case INVOICE -> invoice(sighting);
      case ISSUANCE -> Stream.concat(rate().stream(), values(sighting)).toList();
      case VERIFICATION -> requests(sighting).stream().toList();
      case REPLACEMENT, BACK_TO_BACK_BALANCE -> List.of();
    };
  }

  /** The new one and the latest before it are told: however many there are, two messages. */
  private List<Unusual> invoice(Sighting sighting) {
    List<CertificateKey> doubles =
        card.live().stream()
            .filter(other -> !other.equals(link.from()) && !other.equals(sighting.besides()))
            .toList();
    if (sighting.ended() || doubles.isEmpty() || card.live().contains(link.from())) {
      return List.of();
    }
    CertificateKey latest = doubles.getLast();
    return List.of(sharesInvoice(link.from(), latest), sharesInvoice(latest, link.from()));
  }

  private Unusual sharesInvoice(CertificateKey told, CertificateKey other) {
    return unusual(
        told,
        Signal.SAME_INVOICE,
        "invoice %s of %s also stands on %s, which is live"
            .formatted(card.key().number(), card.key().issuerId(), other.text()));
  }

  private Optional<Unusual> rate() {
    RateTerms rate = terms.rate();
    LocalDate day = IndexGrowth.day(link);
    if (rate == null || day.equals(card.alarmed())) {
      return Optional.empty();
    }
    List<DayCount> before = card.days().stream().filter(d -> !d.day().equals(day)).toList();
    int sum = before.stream().mapToInt(DayCount::count).sum();
    int today = card.on(day) + 1;
    BigDecimal usual = BigDecimal.valueOf(sum).multiply(rate.factor().value());
    boolean unusual =
        before.size() >= rate.daysKnown().value()
            && today > rate.floor().value()
            && BigDecimal.valueOf((long) today * before.size()).compareTo(usual) > 0;
    return unusual
        ? Optional.of(
            unusual(
                link.from(),
                Signal.ISSUE_RATE,
                "%s signs its certificate number %d of %s; on the %d days before it were %d in all"
                    .formatted(signatory(), today, day, before.size(), sum)))
        : Optional.empty();
  }

  private Stream<Unusual> values(Sighting sighting) {
    ValueTerms value = terms.unitValue();
    return value == null
        ? Stream.empty()
        : sighting.values().stream().flatMap(each -> value(each, value));
  }

  private Stream<Unusual> value(UnitValue each, ValueTerms value) {
    BigDecimal factor = value.factor().value();
    return card.values().stream()
        .filter(series -> series.of().equals(each.of()))
        .flatMap(series -> series.median(value.valuesKnown().value()).stream())
        .filter(
            median ->
                each.value().compareTo(median.multiply(factor)) > 0
                    || each.value().multiply(factor).compareTo(median) < 0)
        .map(
            median ->
                unusual(
                    link.from(),
                    Signal.UNIT_VALUE,
                    "%s is worth %s each, where %s usually certifies about %s"
                        .formatted(each.of(), plain(each.value()), signatory(), plain(median))));
  }

  private Optional<Unusual> requests(Sighting sighting) {
    LocalDate day = IndexGrowth.day(link);
    int today = card.on(day) + 1;
    Integer limit = sighting.limit();
    return limit == null || today <= limit || day.equals(card.alarmed())
        ? Optional.empty()
        : Optional.of(
            unusual(
                link.from(),
                Signal.BULK_REQUESTS,
                "%s asks without grounds for verification number %d of %s; up to %d are usual"
                    .formatted(card.key().issuerId(), today, day, limit)));
  }

  private static Unusual unusual(CertificateKey told, Signal signal, String text) {
    return new Unusual(told, new Reason(signal.code(), text));
  }

  private String signatory() {
    return card.key().issuerId() + " (" + card.key().number() + ")";
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
