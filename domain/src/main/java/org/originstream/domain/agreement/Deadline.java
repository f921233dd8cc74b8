package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has for an act.
 *
 * @param length calendar days, months or years; days only where working days count
 * @param dayType which days count
 * @param basis from which day it runs; that day does not count
 */
public record Deadline(Period length, DayType dayType, DueBasis basis) {
  private static final int MONTHS_MAX = 120;

  public Deadline {
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(dayType, "dayType");
    Objects.requireNonNull(basis, "basis");
    if (length.isNegative() || length.isZero() || length.toTotalMonths() > MONTHS_MAX) {
      throw new IllegalArgumentException("a deadline is above zero and below 10 years: " + length);
    }
    if (dayType == DayType.WORKING && length.toTotalMonths() != 0) {
      throw new IllegalArgumentException("a deadline in working days has no months: " + length);
    }
  }

  /**
   * The last day for the act, local to who has to act.
   *
   * @param start the day of the {@link #basis}
   * @param calendar of the country that has to act; needed for working days only
   * @return empty if working days count and the calendar is missing or does not reach so far
   */
  public Optional<LocalDate> lastDay(LocalDate start, @Nullable WorkCalendar calendar) {
    LocalDate plain = start.plus(length);
    if (dayType == DayType.CALENDAR) {
      return Optional.of(plain);
    }
    int days = Math.toIntExact(ChronoUnit.DAYS.between(start, plain));
    return new Window(days, dayType, false).lastDay(start, calendar);
  }
}
