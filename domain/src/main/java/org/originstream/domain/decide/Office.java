package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An office whose days count.
 *
 * @param name as registered; null if it is not registered
 * @param zone where its day begins and ends; null if not known
 */
public record Office(@Nullable String name, @Nullable ZoneId zone) {
  /** Nothing is known of it. */
  public static final Office UNKNOWN = new Office(null, null);

  /** Where a day ends last of all: nobody is late there before he is late everywhere. */
  private static final ZoneId LAST_PLACE = ZoneOffset.ofHours(-12);

  /** The zone to reckon in: an unknown one never makes anybody late too early. */
  ZoneId reckoningZone() {
    return zone == null ? LAST_PLACE : zone;
  }

  /** Where the zone is from, for people. */
  String zoneSource() {
    return zone == null
        ? "no zone is registered, so the day ends when it has ended everywhere"
        : "zone of " + name;
  }

  /** The first moment after {@code day}, whatever the clocks do that night. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(reckoningZone()).toInstant();
  }

  /** The local day at that moment. */
  LocalDate dayAt(Instant moment) {
    return moment.atZone(reckoningZone()).toLocalDate();
  }
}
