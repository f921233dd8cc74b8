package org.originstream.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The claim of one sandbox on a directory, so that a second one leaves its data alone. */
final class Claim implements AutoCloseable {
  private final FileChannel file;

  private Claim(FileChannel file) {
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
        return Optional.of(new Claim(file));
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Held by this process: no different from held by another.
    }
    file.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
