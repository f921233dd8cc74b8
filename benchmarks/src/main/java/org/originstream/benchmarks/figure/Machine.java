package org.originstream.benchmarks.figure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the figures were measured on.
 *
 * @param cores as the JVM sees them
 * @param memoryMiB of the machine
 * @param processor its name, or {@code unknown}
 * @param jdk version and vendor
 * @param system name and version of the system's kernel
 * @param load how many threads wanted to run in the last minute, on average; negative if unknown
 * @param commit of the sources, or {@code unknown}
 */
public record Machine(
    int cores,
    long memoryMiB,
    String processor,
    String jdk,
    String system,
    double load,
    String commit) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String UNKNOWN = "unknown";

  /**
   * This one, as it is now.
   *
   * @param sources a directory of the working copy
   */
  public static Machine here(Path sources) throws InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        system.getAvailableProcessors(),
        system.getTotalMemorySize() >> 20,
        processorName(),
        Runtime.version() + ", " + System.getProperty("java.vendor"),
        system.getName() + " " + system.getVersion() + ", " + system.getArch(),
        system.getSystemLoadAverage(),
        commit(sources));
  }

  /** Whether more wants to run than there is room for, before anything is measured. */
  public boolean busy() {
    return load > cores;
  }

  private static String processorName() {
    try {
      return Files.readString(PROCESSORS)
          .lines()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException notLinux) {
      return UNKNOWN;
    }
  }

  private static String commit(Path sources) throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
              .directory(sources.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 && !said.isEmpty() ? said : UNKNOWN;
    } catch (IOException noGit) {
      return UNKNOWN;
    }
  }
}
