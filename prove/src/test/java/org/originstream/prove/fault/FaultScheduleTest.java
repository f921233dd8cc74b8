package org.originstream.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {
  private static final List<String> MEMBERS = List.of("broker-1", "broker-2", "processor-1");

  @Test
  void the_same_seed_gives_the_same_schedule() {
    assertThat(FaultSchedule.of(7, 50, MEMBERS)).isEqualTo(FaultSchedule.of(7, 50, MEMBERS));
  }

  @Test
  void another_seed_gives_another_schedule() {
    assertThat(FaultSchedule.of(7, 50, MEMBERS)).isNotEqualTo(FaultSchedule.of(8, 50, MEMBERS));
  }

  @Test
  void every_member_is_killed_as_often_as_the_others() {
    assertThat(
            FaultSchedule.of(7, 60, MEMBERS).stream()
                .collect(Collectors.groupingBy(Fault::member, Collectors.counting())))
        .containsOnlyKeys(MEMBERS)
        .allSatisfy((member, kills) -> assertThat(kills).isEqualTo(20));
  }

  @Test
  void nobody_can_be_killed_where_there_is_nobody() {
    assertThatThrownBy(() -> FaultSchedule.of(7, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
