package org.originstream.formats.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Health.Part WELL = new Health.Part("brokers", Optional.empty());
  private static final Health.Part ILL = new Health.Part("topics", Optional.of("x is missing"));

  @Test
  void one_part_that_is_down_takes_the_whole_down_and_says_why() {
    Health health = new Health(List.of(WELL, ILL));
    assertThat(health.httpStatus()).isEqualTo(503);
    assertThat(health.toJson())
        .hasToString(
            "{\"status\":\"DOWN\",\"parts\":{\"brokers\":{\"status\":\"UP\"},"
                + "\"topics\":{\"status\":\"DOWN\",\"reason\":\"x is missing\"}}}");
  }

  @Test
  void with_all_parts_up_it_is_up() {
    Health health = new Health(List.of(WELL));
    assertThat(health.httpStatus()).isEqualTo(200);
    assertThat(health.toJson().path("status").textValue()).isEqualTo("UP");
  }
}
