package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of days after an event, such as the time after shipment in which a certificate is still
 * issued on time.
 *
 * @param days how many, from 0
 * @param dayType which days count
 * @param firstDayCounts whether the day of the event is the first of them (Korea–Vietnam, footnote
 *     9)
 */
public record Window(int days, DayType dayType, boolean firstDayCounts) {
  public Window {
    Objects.requireNonNull(dayType, "dayType");
    if (days < 0 || days > 3660) {
      throw new IllegalArgumentException("a window is of 0 to 3660 days, not " + days);
    }
  }

  /**
   * The last day inside the window.
   *
   * @param event the day it counts from
   * @param calendar of the issuing country; needed for working days only
   * @return empty if working days count and the calendar is missing or does not reach so far
   */
  public Optional<LocalDate> lastDay(LocalDate event, @Nullable WorkCalendar calendar) {
    if (dayType == DayType.CALENDAR) {
      return Optional.of(event.plusDays(firstDayCounts ? Math.max(days - 1, 0) : days));
    }
    return calendar == null ? Optional.empty() : lastWorkingDay(event, calendar);
  }

  private Optional<LocalDate> lastWorkingDay(LocalDate event, WorkCalendar calendar) {
    LocalDate day = event;
    int counted = firstDayCounts && calendar.isWorkingDay(event) ? 1 : 0;
    while (counted < days && calendar.covers(day)) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day)) {
        counted++;
      }
    }
    return calendar.covers(event) && calendar.covers(day) ? Optional.of(day) : Optional.empty();
  }
}
