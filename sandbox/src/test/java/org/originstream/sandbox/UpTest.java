package org.originstream.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says before it starts anything, and of its figures. */
class UpTest {
  @TempDir Path directory;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final StringWriter said = new StringWriter();

  @Test
  void an_unknown_option_is_answered_with_where_to_look() {
    assertThat(up("--foo")).isEqualTo(64);
    assertThat(said.toString()).contains("'--foo'", "try: ./origin up --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "65527", "-1"})
  void ten_ports_that_do_not_exist_are_a_misuse(String base) {
    assertThat(up("--port-base", base)).isEqualTo(64);
    assertThat(said.toString()).contains("--port-base is " + base, "65526");
  }

  @Test
  void a_directory_that_cannot_be_made_is_told_in_one_sentence() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    for (Path unusable : new Path[] {file.resolve("below"), Path.of("/proc/nope")}) {
      assertThat(up("--port-base", "0", "--data", unusable.toString())).isEqualTo(74);
    }
    assertThat(said.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("cannot be used") && line.contains("--data DIR"));
  }

  @Test
  void help_says_how_it_is_called_and_what_each_exit_code_means() {
    assertThat(up("--help")).isZero();
    assertThat(said.toString()).contains("Usage: ./origin up", "130 or 143");
  }

  @Test
  void a_claim_is_had_once_and_leaves_no_file() throws Exception {
    Path data = directory.resolve("data");
    try (Claim first = Claim.on(data).orElseThrow()) {
      assertThat(Claim.on(data)).isEmpty();
      assertThat(first).isNotNull();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_figure_beyond_its_promise_is_said_in_words() {
    assertThat(Screen.deliverySentence(Optional.of(Duration.ofSeconds(20)), LONGEST, false))
        .isEqualTo("first delivery 20.0 s after start (at most 20 s)");
    assertThat(Screen.deliverySentence(Optional.of(Duration.ofMillis(20_100)), LONGEST, false))
        .contains("20.1 s", "LATER than 20 s");
    assertThat(Screen.memorySentence(Optional.of(1537L), 1536)).contains("MORE than 1536 MiB");
    assertThat(Screen.memorySentence(Optional.of(1536L), 1536)).doesNotContain("MORE");
  }

  private int up(String... arguments) {
    PrintWriter writer = new PrintWriter(said, true);
    return Up.command().setOut(writer).setErr(writer).execute(arguments);
  }
}
