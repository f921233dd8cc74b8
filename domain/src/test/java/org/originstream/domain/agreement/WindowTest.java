package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate FRIDAY = LocalDate.of(2025, 10, 3);
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          "CN",
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 10, 31),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(LocalDate.of(2025, 10, 6)),
          Set.of(LocalDate.of(2025, 10, 11)),
          "test",
          Evidence.DESIGN);

  @Test
  void calendar_days_need_no_calendar() {
    assertThat(new Window(3, DayType.CALENDAR, false).lastDay(FRIDAY, null))
        .contains(LocalDate.of(2025, 10, 6));
  }

  @Test
  void the_day_of_shipment_may_be_the_first() {
    assertThat(new Window(3, DayType.CALENDAR, true).lastDay(FRIDAY, null))
        .contains(LocalDate.of(2025, 10, 5));
    assertThat(new Window(3, DayType.WORKING, true).lastDay(FRIDAY, CALENDAR))
        .contains(LocalDate.of(2025, 10, 8));
  }

  @Test
  void weekends_and_holidays_do_not_count_but_a_worked_saturday_does() {
    assertThat(new Window(5, DayType.WORKING, false).lastDay(FRIDAY, CALENDAR))
        .contains(LocalDate.of(2025, 10, 11));
  }

  @Test
  void no_days_at_all_end_on_the_day_itself() {
    assertThat(new Window(0, DayType.WORKING, false).lastDay(FRIDAY, CALENDAR)).contains(FRIDAY);
    assertThat(new Window(0, DayType.CALENDAR, true).lastDay(FRIDAY, null)).contains(FRIDAY);
  }

  @Test
  void without_a_calendar_that_reaches_so_far_nothing_is_guessed() {
    Window week = new Window(7, DayType.WORKING, false);
    assertThat(week.lastDay(FRIDAY, null)).isEmpty();
    assertThat(week.lastDay(LocalDate.of(2025, 10, 27), CALENDAR)).isEmpty();
    assertThat(week.lastDay(LocalDate.of(2024, 12, 30), CALENDAR)).isEmpty();
  }
}
