package org.originstream.sandbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir Path directory;

  @Test
  void help_shows_an_example_of_every_command() throws Exception {
    Ended help = origin(Map.of(), "help");
    assertThat(help.exitCode()).isZero();
    for (String name :
        List.of("up", "test", "submit", "preflight", "door", "processor", "adapter", "replay")) {
      assertThat(help.output()).contains("./origin " + name);
    }
  }

  @Test
  void a_misspelt_command_is_answered_with_the_nearest() throws Exception {
    Ended misspelt = origin(Map.of(), "sumbit");
    assertThat(misspelt.exitCode()).isEqualTo(64);
    assertThat(misspelt.output()).contains("no command 'sumbit'", "./origin submit");
  }

  @Test
  void a_missing_jdk_is_told_in_one_sentence_with_what_was_seen_and_how_to_install_one()
      throws Exception {
    Path old = Files.createDirectories(directory.resolve("java-17"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Ended missing = origin(Map.of("JAVA_HOME", old.toString()), "up");
    assertThat(missing.exitCode()).isEqualTo(69);
    assertThat(missing.output().lines()).hasSize(1);
    assertThat(missing.output())
        .contains(
            "a JDK 21 or later is needed", "Java 17 at " + old, "apt-get install openjdk-21-jdk");
  }

  @Test
  void a_tool_that_is_required_by_a_wrong_name_is_refused() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", System.getProperty("java.home"), "ORIGIN_REQUIRE", "kcta");
    Ended refused = origin(environment, "test");
    assertThat(refused.exitCode()).isEqualTo(64);
    assertThat(refused.output()).contains("'kcta'", "kcat");
  }

  @Test
  void one_old_jdk_is_named_once_however_many_ways_lead_to_it() throws Exception {
    Path old = Files.createDirectories(directory.resolve("java-17"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Files.createSymbolicLink(directory.resolve("default"), old);
    Ended missing = origin(Map.of("JAVA_HOME", directory.resolve("default").toString()), "up");
    assertThat(missing.output().split("Java 17 at", -1)).hasSize(2);
  }

  @Test
  void a_log_level_that_does_not_exist_is_refused_with_those_that_do() throws Exception {
    Ended refused = origin(Map.of("ORIGIN_LOG_LEVEL", "bogus"), "up");
    assertThat(refused.exitCode()).isEqualTo(64);
    assertThat(refused.output()).contains("'bogus'", "TRACE DEBUG INFO WARN ERROR OFF");
  }

  @Test
  void it_finds_its_project_through_links_wherever_they_stand() throws Exception {
    Path first = Files.createDirectories(directory.resolve("bin")).resolve("first");
    Files.createSymbolicLink(first, Repository.file("origin").toAbsolutePath());
    Path second = Files.createSymbolicLink(directory.resolve("second"), Path.of("bin/first"));
    Ended version = run(second, Map.of("JAVA_HOME", System.getProperty("java.home")), "--version");
    assertThat(version.output()).matches("(?s)Originstream \\d\\S*, Kafka \\d\\S*, JDK .*");
  }

  private record Ended(int exitCode, String output) {}

  /** Runs the launcher where the Java on the path is too old and none is in the usual place. */
  private Ended origin(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(Repository.file("origin"), environment, arguments);
  }

  private Ended run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_HOME", "ORIGIN_REQUIRE", "ORIGIN_LOG_LEVEL"));
    builder.environment().put("ORIGIN_JVM_DIR", directory.toString());
    builder.environment().put("PATH", pathWithOldJava());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  /** What comes first on the path: a {@code java} that only says where its old home is. */
  private String pathWithOldJava() throws IOException {
    Path java = Files.createDirectories(directory.resolve("programs")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho '    java.home = %s'\n".formatted(directory));
    if (!java.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + java);
    }
    return java.getParent() + File.pathSeparator + System.getenv("PATH");
  }
}
