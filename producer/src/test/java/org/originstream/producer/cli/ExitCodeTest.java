package org.originstream.producer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {
  private static final Path PAGE = Path.of("..", "docs", "door.md");

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void each_is_on_the_doors_page(ExitCode code) throws IOException {
    assertThat(Files.readString(PAGE)).contains("\n| " + code.number() + " | ");
  }

  @ParameterizedTest
  @CsvSource({
    "OK, REFUSED, REFUSED",
    "REFUSED, TRY_AGAIN, TRY_AGAIN",
    "UNREACHABLE, OK, UNREACHABLE",
    "TRY_AGAIN, UNREACHABLE, UNREACHABLE",
  })
  void the_graver_of_two_is_told(ExitCode one, ExitCode two, ExitCode told) {
    assertThat(one.and(two)).isEqualTo(told);
  }

  @Test
  void the_page_names_no_other() throws IOException {
    long rows =
        Files.readString(PAGE).lines().filter(line -> line.matches("\\| \\d{1,2} \\| .*")).count();
    assertThat(rows).isEqualTo(ExitCode.values().length);
  }
}
