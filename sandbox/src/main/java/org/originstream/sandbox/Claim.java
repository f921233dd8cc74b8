package org.originstream.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The claim of one sandbox on a directory, so that a second one leaves its data alone. */
final class Claim implements AutoCloseable {
  private final Path directory;
  private final FileChannel file;

  private Claim(Path directory, FileChannel file) {
    this.directory = directory;
    this.file = file;
  }

  /** Claims a directory until closed, or until this process ends; empty if another has it. */
  static Optional<Claim> on(Path directory) throws IOException {
    Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
    Files.createDirectories(lock.toAbsolutePath().getParent());
    FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = file.tryLock();
      if (held != null) {
        return Optional.of(new Claim(directory, file));
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Held by this process: no different from held by another.
    }
    file.close();
    return Optional.empty();
  }

  /** Removes the directory with all that an earlier sandbox left in it. */
  void emptyDirectory() throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
