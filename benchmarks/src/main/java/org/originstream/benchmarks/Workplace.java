package org.originstream.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a run keeps its topics and stores; on the disk of the working copy, gone afterwards.
 *
 * @param directory empty at first
 */
record Workplace(Path directory) implements AutoCloseable {
  static Workplace make() throws IOException {
    Path bench = Files.createDirectories(home().resolve("target").resolve("bench"));
    return new Workplace(Files.createTempDirectory(bench, "run-"));
  }

  /** The working copy; without a launcher, where the process was started. */
  static Path home() {
    return Path.of(System.getProperty("origin.home", "")).toAbsolutePath();
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
