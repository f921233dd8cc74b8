package org.originstream.domain.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * The working days of one country, for the years it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param from first day it is valid for
 * @param until last day it is valid for
 * @param weekend days of the week that are not worked
 * @param holidays days not worked besides
 * @param workedWeekendDays weekend days worked all the same, in exchange for a bridge day
 * @param source where it was found
 * @param evidence how well it is founded
 */
public record WorkCalendar(
    String country,
    LocalDate from,
    LocalDate until,
    Set<DayOfWeek> weekend,
    Set<LocalDate> holidays,
    Set<LocalDate> workedWeekendDays,
    String source,
    Evidence evidence) {
  public WorkCalendar {
    Objects.requireNonNull(country, "country");
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    workedWeekendDays = Set.copyOf(workedWeekendDays);
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
    if (from.isAfter(until)) {
      throw new IllegalArgumentException("a calendar begins before it ends");
    }
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("at least one day of the week is worked");
    }
  }

  /** Whether nothing need be guessed about {@code day}. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether {@code day} is worked; only meaningful for a day it {@link #covers}. */
  public boolean isWorkingDay(LocalDate day) {
    return workedWeekendDays.contains(day)
        || !(weekend.contains(day.getDayOfWeek()) || holidays.contains(day));
  }
}
