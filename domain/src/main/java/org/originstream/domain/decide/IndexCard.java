package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;

/**
 * What certificates have in common: an invoice, a signatory, an office. Of bounded size whatever
 * comes.
 *
 * @param key typed, as {@link IndexKeys} makes it
 * @param live certificates that rest on an invoice and live, the oldest first; at most 32
 * @param days how many there were on each of the latest days; at most 31
 * @param alarmed the latest day on which the alarm was raised, so that it is raised once a day
 * @param values the latest values per unit; at most 16 kinds of goods
 */
public record IndexCard(
    CertificateKey key,
    List<CertificateKey> live,
    List<DayCount> days,
    @Nullable LocalDate alarmed,
    List<ValueSeries> values) {
  public IndexCard {
    Objects.requireNonNull(key, "key");
    live = List.copyOf(live);
    days = List.copyOf(days);
    values = List.copyOf(values);
  }

  /** A card with nothing on it yet. */
  public static IndexCard empty(CertificateKey key) {
    return new IndexCard(key, List.of(), List.of(), null, List.of());
  }

  /** How many were counted on {@code day}. */
  int on(LocalDate day) {
    return days.stream()
        .filter(d -> d.day().equals(day))
        .mapToInt(DayCount::count)
        .findFirst()
        .orElse(0);
  }

  IndexCard withLive(List<CertificateKey> next) {
    return new IndexCard(key, next, days, alarmed, values);
  }

  IndexCard withDays(List<DayCount> next, @Nullable LocalDate alarm) {
    return new IndexCard(key, live, next, alarm, values);
  }

  IndexCard withValues(List<ValueSeries> next) {
    return new IndexCard(key, live, days, alarmed, next);
  }
}
