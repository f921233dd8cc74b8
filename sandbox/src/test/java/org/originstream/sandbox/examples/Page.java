package org.originstream.sandbox.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.originstream.sandbox.house.Repository;

/**
 * The page of one example, whose commands are run.
 *
 * @param language its folder
 */
record Page(String language) {
  private static final Pattern COMMANDS =
      Pattern.compile("^```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final long PATIENCE_SECONDS = 120;

  /**
   * Runs all commands of the page in one shell, from a copy of the examples in {@code root}.
   *
   * @param standIns what stands on the page, and what takes its place here
   * @return what they printed
   */
  String run(Path root, Map<String, String> standIns, Map<String, String> environment)
      throws IOException, InterruptedException {
    copy(root);
    String script = commands();
    for (Map.Entry<String, String> standIn : standIns.entrySet()) {
      script = script.replace(standIn.getKey(), standIn.getValue());
    }
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-eu", "-c", script)
            .directory(root.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    Thread end = Thread.ofVirtual().start(() -> endInTime(process));
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    end.interrupt();
    if (exit != 0) {
      throw new AssertionError("exit code " + exit + " of\n" + script + "\n" + printed);
    }
    return printed;
  }

  private String commands() throws IOException {
    Matcher found = COMMANDS.matcher(Files.readString(folder().resolve("README.md")));
    if (!found.find()) {
      throw new AssertionError("the page of " + language + " shows no commands");
    }
    return found.group(1);
  }

  /** Without what an earlier run installed: a reader starts from what is committed. */
  private void copy(Path root) throws IOException {
    Path into = Files.createDirectories(root.resolve("examples").resolve(language));
    try (var files = Files.list(folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            into.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Path folder() {
    return Repository.file("examples").resolve(language);
  }

  private static void endInTime(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
