package org.originstream.domain.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.Sighting;
import org.originstream.domain.event.UnitValue;
import org.originstream.domain.rule.Signal;

/**
 * Grows an index card by one decided sighting. The only place where a card changes, and by nothing
 * but the record, so that a card follows from its history as a case does.
 */
public final class IndexGrowth {
  private static final int LIVE_MAX = 32;
  private static final int DAYS_MAX = 31;
  private static final int KINDS_MAX = 16;

  private IndexGrowth() {}

  /** The card after {@code decision}. */
  public static IndexCard evolve(IndexCard card, Link link, Decision decision) {
    Sighting sighting = link.sighting();
    if (sighting == null || decision.verdict() != Verdict.ACCEPTED) {
      return card;
    }
    return switch (link.purpose()) {
      case INVOICE -> resting(card, link.from(), sighting.ended());
      case ISSUANCE -> valued(counted(card, link, decision), sighting.values());
      case VERIFICATION -> counted(card, link, decision);
      case REPLACEMENT, BACK_TO_BACK_BALANCE -> card;
    };
  }

  /** The day a sighting counts for, in UTC. */
  static LocalDate day(Link link) {
    return link.header().occurredAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  private static IndexCard resting(IndexCard card, CertificateKey from, boolean ended) {
    List<CertificateKey> others =
        card.live().stream().filter(other -> !other.equals(from)).toList();
    return ended
        ? card.withLive(others)
        : card.withLive(latest(Stream.concat(others.stream(), Stream.of(from)), LIVE_MAX));
  }

  private static IndexCard counted(IndexCard card, Link link, Decision decision) {
    LocalDate day = day(link);
    Stream<DayCount> others = card.days().stream().filter(d -> !d.day().equals(day));
    DayCount today = new DayCount(day, card.on(day) + 1);
    return card.withDays(
        latest(Stream.concat(others, Stream.of(today)), DAYS_MAX),
        isAlarm(decision) ? day : card.alarmed());
  }

  private static boolean isAlarm(Decision decision) {
    return decision.findings().stream()
        .anyMatch(
            finding ->
                Arrays.stream(Signal.values())
                    .anyMatch(s -> s.isDaily() && s.code().equals(finding.ruleId())));
  }

  private static IndexCard valued(IndexCard card, List<UnitValue> values) {
    IndexCard grown = card;
    for (UnitValue value : values) {
      List<ValueSeries> others =
          grown.values().stream().filter(s -> !s.of().equals(value.of())).toList();
      ValueSeries series =
          grown.values().stream()
              .filter(s -> s.of().equals(value.of()))
              .findFirst()
              .orElseGet(() -> new ValueSeries(value.of(), List.of()));
      grown =
          grown.withValues(
              latest(
                  Stream.concat(others.stream(), Stream.of(series.with(value.value()))),
                  KINDS_MAX));
    }
    return grown;
  }

  private static <T> List<T> latest(Stream<T> all, int max) {
    List<T> list = all.toList();
    return list.subList(Math.max(0, list.size() - max), list.size());
  }
}
