package org.originstream.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much memory this process takes, as the operating system counts it. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private Memory() {}

  /** Resident mebibytes, where the system tells. */
  static Optional<Long> residentMiB() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .map(kib -> Long.parseLong(kib) / 1024)
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
