package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Sighting;
import org.originstream.domain.event.UnitValue;

/**
 * Enters a sighting on its card, and tells the certificates concerned what is out of the ordinary.
 * Pure: the card and the message go in, the card and the answers come out. Thresholds are the
 * exchange's own; nothing of this refuses anything.
 */
public final class Indexing {
  private static final int LIVE_MAX = 32;
  private static final int DAYS_MAX = 31;
  private static final int KINDS_MAX = 16;

  /** Days that must be known before a day can be out of the ordinary. */
  private static final int DAYS_ENOUGH = 5;

  /** So many a day are never out of the ordinary. */
  private static final int RATE_FLOOR = 50;

  /** So many times the usual is out of the ordinary. */
  private static final int FACTOR = 5;

  private Indexing() {}

  /**
   * One sighting entered.
   *
   * @param after the card afterwards
   * @param messages to the certificates concerned
   */
  public record Entered(IndexCard after, List<PlatformEvent> messages) {
    public Entered {
      Objects.requireNonNull(after, "after");
      messages = List.copyOf(messages);
    }
  }

  /** Enters what {@code link} tells. */
  public static Entered enter(IndexCard card, Link link) {
    Sighting sighting = link.sighting();
    if (sighting == null) {
      return new Entered(card, List.of());
    }
    return switch (link.purpose()) {
      case INVOICE -> invoice(card, link, sighting);
      case ISSUANCE -> issuance(card, link, sighting);
      case VERIFICATION -> verification(card, link, sighting);
      case REPLACEMENT, BACK_TO_BACK_BALANCE -> new Entered(card, List.of());
    };
  }

  /** The new one and the latest before it are told: however many there are, two messages. */
  private static Entered invoice(IndexCard card, Link link, Sighting sighting) {
    List<CertificateKey> others =
        card.live().stream().filter(other -> !other.equals(link.from())).toList();
    if (sighting.ended()) {
      return new Entered(card.withLive(others), List.of());
    }
    List<CertificateKey> doubles =
        others.stream().filter(other -> !other.equals(sighting.besides())).toList();
    List<PlatformEvent> messages = new ArrayList<>();
    if (!doubles.isEmpty() && !card.live().contains(link.from())) {
      messages.add(sharesInvoice(card, link, link.from(), doubles.getLast()));
      messages.add(sharesInvoice(card, link, doubles.getLast(), link.from()));
    }
    List<CertificateKey> live = Stream.concat(others.stream(), Stream.of(link.from())).toList();
    return new Entered(card.withLive(latest(live, LIVE_MAX)), messages);
  }

  private static PlatformEvent sharesInvoice(
      IndexCard card, Link link, CertificateKey told, CertificateKey other) {
    return signal(
        card,
        link,
        told,
        new Reason(
            "X39",
            "invoice "
                + card.key().number()
                + " of "
                + card.key().issuerId()
                + " also stands on "
                + other.text()
                + ", which is live"));
  }

  private static Entered issuance(IndexCard card, Link link, Sighting sighting) {
    IndexCard counted = counted(card, day(link));
    int today = counted.days().getLast().count();
    List<DayCount> before = counted.days().subList(0, counted.days().size() - 1);
    int sum = before.stream().mapToInt(DayCount::count).sum();
    boolean unusual =
        before.size() >= DAYS_ENOUGH
            && today > RATE_FLOOR
            && (long) today * before.size() > (long) FACTOR * sum;
    List<PlatformEvent> messages = new ArrayList<>();
    IndexCard after = counted;
    if (unusual && !day(link).equals(card.alarmed())) {
      after = counted.withDays(counted.days(), day(link));
      messages.add(
          signal(
              card,
              link,
              link.from(),
              new Reason(
                  "SIGNAL_RATE",
                  "%s signs its certificate number %d of %s; on the %d days before it were %d in all"
                      .formatted(signatory(card), today, day(link), before.size(), sum))));
    }
    for (UnitValue value : sighting.values()) {
      unusual(after, value)
          .map(reason -> signal(card, link, link.from(), reason))
          .forEach(messages::add);
      after = entered(after, value);
    }
    return new Entered(after, messages);
  }

  private static Stream<Reason> unusual(IndexCard card, UnitValue value) {
    BigDecimal factor = BigDecimal.valueOf(FACTOR);
    return card.values().stream()
        .filter(series -> series.of().equals(value.of()))
        .flatMap(series -> series.median().stream())
        .filter(
            median ->
                value.value().compareTo(median.multiply(factor)) > 0
                    || value.value().multiply(factor).compareTo(median) < 0)
        .map(
            median ->
                new Reason(
                    "SIGNAL_VALUE",
                    "%s is worth %s each, where %s usually certifies about %s"
                        .formatted(
                            value.of(), plain(value.value()), signatory(card), plain(median))));
  }

  private static IndexCard entered(IndexCard card, UnitValue value) {
    ValueSeries series =
        card.values().stream()
            .filter(s -> s.of().equals(value.of()))
            .findFirst()
            .orElseGet(() -> new ValueSeries(value.of(), List.of()));
    List<ValueSeries> others =
        card.values().stream().filter(s -> !s.of().equals(value.of())).toList();
    List<ValueSeries> all =
        Stream.concat(others.stream(), Stream.of(series.with(value.value()))).toList();
    return card.withValues(latest(all, KINDS_MAX));
  }

  private static Entered verification(IndexCard card, Link link, Sighting sighting) {
    IndexCard counted = counted(card, day(link));
    int today = counted.days().getLast().count();
    Integer limit = sighting.limit();
    return limit == null || today <= limit || day(link).equals(card.alarmed())
        ? new Entered(counted, List.of())
        : new Entered(
            counted.withDays(counted.days(), day(link)),
            List.of(
                signal(
                    card,
                    link,
                    link.from(),
                    new Reason(
                        "Q11",
                        "%s asks without grounds for verification number %d of %s; up to %d are usual"
                            .formatted(card.key().issuerId(), today, day(link), limit)))));
  }

  private static IndexCard counted(IndexCard card, LocalDate day) {
    int before =
        card.days().stream()
            .filter(d -> d.day().equals(day))
            .mapToInt(DayCount::count)
            .findFirst()
            .orElse(0);
    List<DayCount> others = card.days().stream().filter(d -> !d.day().equals(day)).toList();
    List<DayCount> days =
        Stream.concat(others.stream(), Stream.of(new DayCount(day, before + 1))).toList();
    return card.withDays(latest(days, DAYS_MAX), card.alarmed());
  }

  private static PlatformEvent signal(
      IndexCard card, Link link, CertificateKey told, Reason reason) {
    return Messages.signal(link, card.key(), told, reason);
  }

  private static LocalDate day(Link link) {
    return link.header().occurredAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  private static String signatory(IndexCard card) {
    return card.key().issuerId() + " (" + card.key().number() + ")";
  }

  private static <T> List<T> latest(List<T> list, int max) {
    return list.subList(Math.max(0, list.size() - max), list.size());
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
