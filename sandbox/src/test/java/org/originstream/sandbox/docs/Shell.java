package org.originstream.sandbox.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.originstream.sandbox.house.Repository;

/** Runs scripts as a reader does who stands at the root of the repository. */
final class Shell {
  private static final long PATIENCE_SECONDS = 60;

  private Shell() {}

  /** How it ended, and all it printed. */
  record Ended(int exitCode, String printed) {}

  static Ended run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-eu", "-c", script)
            .directory(Repository.file("").toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Ended(-1, printed + "\nit did not end");
    }
    return new Ended(process.exitValue(), printed);
  }
}
