package org.originstream.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory this process and its children take, as the operating system counts it. */
final class Memory {
  private static final String RESIDENT = "VmRSS:";

  private Memory() {}

  /** Resident mebibytes, where the system tells. */
  static Optional<Long> residentMiB() {
    return residentMiB(ProcessHandle.current());
  }

  /** The same of another process, with its children, while it runs. */
  static Optional<Long> residentMiB(ProcessHandle own) {
    return residentKiB(own)
        .map(
            kib ->
                kib
                    + own.descendants()
                        .flatMap(child -> residentKiB(child).stream())
                        .mapToLong(Long::longValue)
                        .sum())
        .map(kib -> kib / 1024);
  }

  private static Optional<Long> residentKiB(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException notLinuxOrEnded) {
      return Optional.empty();
    }
  }
}
