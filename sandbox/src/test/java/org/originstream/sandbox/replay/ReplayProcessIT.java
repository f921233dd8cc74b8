package org.originstream.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Verdict;
import org.originstream.replay.ReplayMain;
import org.originstream.sandbox.trial.BelowTarget;

/** A replay as a process among others: what the shell sees of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayProcessIT {
  /** Far more lines than a pipe and the buffers before it can hold. */
  private static final int EVENTS = 2_000;

  private static final long PATIENCE_SECONDS = 60;
  private static final int SIGINT = 2;

  @TempDir(factory = BelowTarget.class)
  static Path directory;

  private WrittenHistory history;

  @BeforeAll
  void write() throws Exception {
    history = WrittenHistory.start(directory.resolve("broker"));
    history.transaction(
        true,
        () -> {
          for (int n = 0; n < EVENTS; n++) {
            history.decided(
                WrittenHistory.START.plusSeconds(n), WrittenHistory.event(6), Verdict.ACCEPTED);
          }
        });
  }

  @AfterAll
  void close() {
    history.close();
  }

  @Test
  void whoever_has_seen_enough_may_close_the_pipe() throws Exception {
    Process process =
        new ProcessBuilder(
                "/bin/sh", "-c", "{ " + command() + "; echo \"ended $?\" >&2; } | head -n 2")
            .start();
    assertThat(lines(process)).hasSize(2);
    assertThat(errors(process)).isEqualTo("ended 0\n");
  }

  @Test
  void a_full_disk_is_told() throws Exception {
    Process process = new ProcessBuilder("/bin/sh", "-c", command() + " > /dev/full").start();
    assertThat(errors(process)).startsWith("the standard output cannot be written").hasLineCount(1);
    assertThat(process.waitFor()).isEqualTo(74);
  }

  @Test
  void ctrl_c_ends_it_with_a_summary_and_130() throws Exception {
    Path errors = directory.resolve("errors");
    Process process =
        new ProcessBuilder("/bin/sh", "-c", "exec " + hearingInterrupts() + command())
            .redirectError(errors.toFile())
            .start();
    List<String> read = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      read.add(lines.readLine());
      assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor())
          .isZero();
      // It cannot end before somebody reads on.
      await().until(() -> Files.readString(errors).contains("stopping"));
      lines.lines().forEach(read::add);
    }
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(read).hasSizeLessThan(EVENTS).allMatch(line -> line.endsWith("}"));
    assertThat(Files.readString(errors)).contains("stopped: ").contains(" lines of ");
  }

  /**
   * Whoever starts the tests may ignore the signal, as a shell does for what it puts into the
   * background. Then so does every process below, Java too, and only {@code env} can undo it.
   */
  private static String hearingInterrupts() throws IOException, InterruptedException {
    if (!isInterruptIgnored()) {
      return "";
    }
    String undone = "env --default-signal=INT ";
    assumeThat(new ProcessBuilder("/bin/sh", "-c", undone + "true").start().waitFor())
        .as("not run: SIGINT is ignored here, and this env cannot undo it")
        .isZero();
    return undone;
  }

  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(ignored -> ignored.testBit(SIGINT - 1));
  }

  private String command() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return "'"
        + Path.of(System.getProperty("java.home"), "bin", "java")
        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m --enable-native-access=ALL-UNNAMED -cp '"
        + classPath
        + "' "
        + ReplayMain.class.getName()
        + " --bootstrap-servers "
        + history.bootstrapServers();
  }

  private static List<String> lines(Process process) {
    return process.inputReader(StandardCharsets.UTF_8).lines().toList();
  }

  private static String errors(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
