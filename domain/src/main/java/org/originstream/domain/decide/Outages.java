package org.originstream.domain.decide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outages that concern a certificate.
 *
 * @param outages in the order of their declaration
 */
public record Outages(List<Outage> outages) {
  static final Outages NONE = new Outages(List.of());

  public Outages {
    outages = List.copyOf(outages);
  }

  Optional<Outage> find(String id) {
    return outages.stream().filter(o -> o.outageId().equals(id)).findFirst();
  }

  /** Whether deadlines rest now. */
  boolean deadlinesRest() {
    return outages.stream().anyMatch(o -> o.until() == null && o.deadlinesRest());
  }

  Outages with(Outage changed) {
    return new Outages(
        Replacing.orAdding(outages, changed, o -> o.outageId().equals(changed.outageId())));
  }

  /**
   * On how many days deadlines have rested since a day, each counted once however many outages
   * there were; a begun day counts in full.
   */
  long daysRested(LocalDate since) {
    Instant covered = since.atStartOfDay(ZoneOffset.UTC).toInstant();
    Duration rested = Duration.ZERO;
    for (Outage outage : outages.stream().sorted(Comparator.comparing(Outage::from)).toList()) {
      Instant until = outage.until();
      if (until != null && outage.deadlinesRest() && until.isAfter(covered)) {
        Instant from = outage.from().isAfter(covered) ? outage.from() : covered;
        rested = rested.plus(Duration.between(from, until));
        covered = until;
      }
    }
    return rested.plusDays(1).minusNanos(1).toDays();
  }
}
