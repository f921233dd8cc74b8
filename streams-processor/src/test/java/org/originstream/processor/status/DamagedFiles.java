package org.originstream.processor.status;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A disk that has lost some bytes. */
final class DamagedFiles {
  private DamagedFiles() {}

  /** Overwrites the first bytes of every table of cases. */
  static void of(Path directory) throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.list(directory)) {
      tables = files.filter(file -> file.toString().endsWith(".sst")).toList();
    }
    for (Path table : tables) {
      try (FileChannel file = FileChannel.open(table, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(new byte[16]), 0);
      }
    }
  }
}
