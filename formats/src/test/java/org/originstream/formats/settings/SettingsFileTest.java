package org.originstream.formats.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path directory;

  @Test
  void a_name_stands_for_what_the_environment_says_also_twice_in_a_line() throws IOException {
    assertThat(read("to=http://${HOST}:${PORT}/$x\n", Map.of("HOST", "a$1", "PORT", "80")))
        .isEqualTo(new SettingsReading.Read(Map.of("to", "http://a$1:80/$x")));
  }

  @Test
  void every_name_that_the_environment_lacks_is_a_problem_naming_file_and_key() throws IOException {
    assertThat(read("a=${ONE}\nb=${TWO}\n", Map.of("ONE", "1")))
        .isEqualTo(
            new SettingsReading.Unusable(
                List.of(file() + ": b: the environment has no TWO; set it")));
  }

  @Test
  void a_key_that_stands_there_twice_and_a_file_that_is_not_there_are_refused() throws IOException {
    assertThat(read("a=1\na=2\n", Map.of()))
        .isEqualTo(
            new SettingsReading.Unusable(List.of(file() + ": a: stands there twice; keep one")));
    assertThat(SettingsFile.read(directory.resolve("none"), Map.of()))
        .isInstanceOf(SettingsReading.Unusable.class);
  }

  @Test
  void a_file_stands_for_its_options_and_the_command_line_comes_after_them() throws IOException {
    Files.writeString(file(), "state.dir=/var/x\n");
    List<String> given = List.of("--settings", file().toString(), "--state-dir=/y");
    assertThat(SettingsArguments.expand(given, Map.of()))
        .isEqualTo(
            new SettingsArguments.Expanded(
                List.of("--state-dir=/var/x", "--settings", file().toString(), "--state-dir=/y"),
                true));
    assertThat(SettingsArguments.expand(List.of("--help"), Map.of()))
        .isEqualTo(new SettingsArguments.Expanded(List.of("--help"), false));
  }

  private SettingsReading read(String text, Map<String, String> environment) throws IOException {
    Files.writeString(file(), text);
    return SettingsFile.read(file(), environment);
  }

  private Path file() {
    return directory.resolve("a.properties");
  }
}
