package org.originstream.adapter.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RetryScheduleProperties {
  @Property
  void what_is_written_as_iso_8601_is_read_back(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100_000_000) Integer> millis) {
    RetrySchedule schedule = new RetrySchedule(millis.stream().map(Duration::ofMillis).toList());
    String text =
        schedule.waits().stream().map(Duration::toString).collect(Collectors.joining(" , "));
    assertThat(RetrySchedule.parse(text)).isEqualTo(schedule);
  }

  @Property
  void there_are_as_many_attempts_as_waits_and_then_none(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000) Integer> millis) {
    RetrySchedule schedule = new RetrySchedule(millis.stream().map(Duration::ofMillis).toList());
    for (int made = 0; made < schedule.attemptsMax(); made++) {
      assertThat(schedule.waitAfter(made)).contains(schedule.waits().get(made));
    }
    assertThat(schedule.waitAfter(schedule.attemptsMax())).isEmpty();
  }

  @Test
  void the_default_is_ten_attempts_over_three_days() {
    RetrySchedule schedule = RetrySchedule.STANDARD_WEBHOOKS;
    assertThat(schedule.attemptsMax()).isEqualTo(10);
    assertThat(schedule.waits().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.parse("PT75H35M5S"));
  }

  @Test
  void a_number_without_unit_is_refused_with_the_fix() {
    assertThatThrownBy(() -> RetrySchedule.parse("PT0S,5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'5' is not an ISO 8601 duration; write for example PT5S");
    assertThatThrownBy(() -> RetrySchedule.parse("PT-1S")).hasMessageContaining("negative");
    assertThatThrownBy(() -> RetrySchedule.parse("")).isInstanceOf(IllegalArgumentException.class);
  }
}
