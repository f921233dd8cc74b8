package org.originstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final Instant NOW = Instant.parse("2025-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2025-11-01, 2025-11-01T00:00:00Z",
    "2025-11-01T09:30+09:00, 2025-11-01T00:30:00Z",
    "2025-11-01T09:30:00.5Z, 2025-11-01T09:30:00.5Z",
    "-90s, 2025-11-24T09:58:30Z",
    "-90m, 2025-11-24T08:30:00Z",
    "-2h, 2025-11-24T08:00:00Z",
    "-7d, 2025-11-17T10:00:00Z",
    "-1w, 2025-11-17T10:00:00Z"
  })
  void a_time_is_read_the_same_on_every_machine(String text, Instant meant) {
    assertThat(Moments.read(text, NOW)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2h",
        "-2x",
        "-h",
        "2025-11-31",
        "2025-11",
        "2025-11-01T09:30",
        "yesterday",
        "-99999999h",
        "20251101"
      })
  void what_has_none_of_the_forms_is_no_time(String text) {
    assertThat(Moments.read(text, NOW)).isEmpty();
  }
}
