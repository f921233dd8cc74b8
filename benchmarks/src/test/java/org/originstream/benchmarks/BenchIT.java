package org.originstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @Test
  void all_parts_are_measured_in_one_run_and_written_down() throws IOException {
    Path page = directory.resolve("figures.md");
    Path json = directory.resolve("figures.json");
    int exit = run("--profile", "tiny", "--write", page.toString(), "--json", json.toString());
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("raw ", "pass-through ", "carriage ", "complete ", "decide and evolve", "p99");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.at("/ways")).hasSize(4);
    assertThat(figures.at("/ratios")).hasSize(5);
    for (JsonNode way : figures.at("/ways")) {
      assertThat(way.at("/perSecond/median").asDouble()).as(way.toString()).isPositive();
    }
    assertThat(figures.at("/delays/1/p99Millis/median").asDouble()).isBetween(1.0, 60_000.0);
    assertThat(Files.readString(page)).contains("## Targets", "--profile tiny", "## Ways");
  }

  @Test
  void a_part_profile_or_number_that_is_none_is_misuse_and_those_there_are_are_named() {
    assertThat(run("--part", "half")).isEqualTo(64);
    assertThat(run("--profile", "huge")).isEqualTo(64);
    assertThat(run("--rounds", "0")).isEqualTo(64);
    assertThat(run("--part", "raw", "--write", "figures.md")).isEqualTo(64);
    assertThat(err.toString())
        .contains("pass-through")
        .contains("tiny, quick and full")
        .contains("1 or more")
        .contains("leave --part away");
  }

  @Test
  void figures_that_cannot_be_written_have_an_exit_code_of_their_own() throws IOException {
    Path file = Files.createFile(directory.resolve("a-file"));
    int exit =
        run("--profile", "tiny", "--part", "steps", "--json", file.resolve("x.json").toString());
    assertThat(exit).isEqualTo(74);
    assertThat(out.toString()).contains("encode case");
  }

  private int run(String... arguments) {
    return BenchMain.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
