package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final LocalDate FRIDAY = LocalDate.of(2025, 11, 28);
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          "KR",
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 12, 31),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(LocalDate.of(2025, 12, 25)),
          Set.of(),
          "test",
          Evidence.DESIGN);

  @Test
  void months_end_on_the_same_day_of_the_month_and_need_no_calendar() {
    Deadline deadline = deadline(Period.ofMonths(6), DayType.CALENDAR);
    assertThat(deadline.lastDay(LocalDate.of(2025, 8, 31), null))
        .contains(LocalDate.of(2026, 2, 28));
  }

  @Test
  void working_days_leave_out_the_weekend() {
    assertThat(deadline(Period.ofDays(3), DayType.WORKING).lastDay(FRIDAY, CALENDAR))
        .contains(LocalDate.of(2025, 12, 3));
  }

  @Test
  void without_a_calendar_that_reaches_so_far_working_days_cannot_be_told() {
    Deadline deadline = deadline(Period.ofDays(30), DayType.WORKING);
    assertThat(deadline.lastDay(FRIDAY, null)).isEmpty();
    assertThat(deadline.lastDay(FRIDAY, CALENDAR)).isEmpty();
  }

  @Test
  void a_deadline_of_nothing_or_of_working_months_is_refused() {
    assertThatThrownBy(() -> deadline(Period.ZERO, DayType.CALENDAR))
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> deadline(Period.ofMonths(1), DayType.WORKING))
        .hasMessageContaining("has no months");
  }

  private static Deadline deadline(Period length, DayType dayType) {
    return new Deadline(length, dayType, DueBasis.RECEIPT);
  }
}
