package org.originstream.sandbox.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checkout's own Maven, run for one goal; what it says of a long download is passed on. */
record MavenRun(Path checkout) {
  /** What Maven overwrites on a terminal while it downloads; small files are not worth a line. */
  private static final Pattern PROGRESS =
      Pattern.compile("Progress \\(1\\): (?:.* )?([0-9.]+)/([0-9.]+) MB");

  private static final int STEP_PERCENT = 10;

  /**
   * Runs it.
   *
   * @throws RegistryRefusedException with Maven's first error if it fails
   */
  void run(Consumer<String> said, String... goal) throws IOException, InterruptedException {
    String[] command = new String[goal.length + 5];
    command[0] = checkout.resolve("mvnw").toString();
    command[1] = "-f";
    command[2] = checkout.resolve("pom.xml").toString();
    command[3] = "-N";
    command[4] = "-Dstyle.color=never";
    System.arraycopy(goal, 0, command, 5, goal.length);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.start();
    maven.getOutputStream().close();
    String error = follow(maven, said);
    if (maven.waitFor() != 0) {
      throw new RegistryRefusedException(
          "Maven could not fetch Apicurio Registry (%s): see that Maven Central can be reached, or leave out --registry"
              .formatted(error));
    }
  }

  private static String follow(Process maven, Consumer<String> said) throws IOException {
    String error = "it gave no reason";
    int told = 0;
    // A carriage return ends a line for readLine too, so each step of a download is one.
    try (BufferedReader lines = new BufferedReader(maven.inputReader(StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher progress = PROGRESS.matcher(line);
        if (progress.find()) {
          int percent = percent(progress);
          if (percent >= told + STEP_PERCENT) {
            told = percent - percent % STEP_PERCENT;
            said.accept("%s of %s MB".formatted(progress.group(1), progress.group(2)));
          }
        } else if (line.startsWith("[ERROR]") && error.startsWith("it gave")) {
          error = line.substring("[ERROR]".length()).strip();
        }
      }
    }
    return error;
  }

  private static int percent(Matcher progress) {
    return (int)
        (100 * Double.parseDouble(progress.group(1)) / Double.parseDouble(progress.group(2)));
  }
}
