package org.originstream.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.sandbox.docs.Launcher;
import org.originstream.sandbox.trial.BelowTarget;

/** A signal is an orderly end, and the next start on the same data goes on quietly. */
class StopIT {
  @TempDir(factory = BelowTarget.class)
  Path directory;

  @Test
  void after_a_signal_the_next_start_continues_and_complains_of_nothing() throws Exception {
    String first = runAndStop();
    assertThat(first).contains("DELIVERED", "stopping …", "stopped");
    String second = runAndStop();
    assertThat(second)
        .contains("continues with 8 certificates", "every certificate reached its expected state")
        .doesNotContain("DELIVERED", "Exception", "\tat ");
  }

  private String runAndStop() throws IOException, InterruptedException {
    Process up =
        new ProcessBuilder(
                Launcher.standIn(directory).toString(),
                "up",
                "--port-base",
                "0",
                "--data",
                directory.resolve("data").toString())
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = up.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith("running;")) {
          break;
        }
      }
      up.toHandle().destroy();
      said.append(lines.lines().collect(Collectors.joining("\n")));
      assertThat(up.waitFor()).as(said.toString()).isZero();
    } finally {
      up.destroyForcibly();
    }
    return said.toString();
  }
}
