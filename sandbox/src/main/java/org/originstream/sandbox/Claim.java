package org.originstream.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The claim of one sandbox on a directory, so that a second one leaves its data alone. */
final class Claim implements AutoCloseable {
  private final Path directory;
  private final Path lock;
  private final FileChannel file;

  private Claim(Path directory, Path lock, FileChannel file) {
    this.directory = directory;
    this.lock = lock;
    this.file = file;
  }

  /** Claims a directory until closed, or until this process ends; empty if another has it. */
  static Optional<Claim> on(Path directory) throws IOException {
    Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
    Files.createDirectories(lock.toAbsolutePath().getParent());
    while (true) {
      FileChannel file =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        return Optional.empty();
      }
      if (isWhatIsThere(lock, file)) {
        return Optional.of(new Claim(directory, lock, file));
      }
      file.close();
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  /** Whoever had the claim may have removed the file after we opened it and before we locked it. */
  private static boolean isWhatIsThere(Path lock, FileChannel file) throws IOException {
    String mark = UUID.randomUUID().toString();
    file.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
    try {
      return Files.readString(lock).equals(mark);
    } catch (NoSuchFileException removed) {
      return false;
    }
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
    Files.deleteIfExists(lock);
    file.close();
  }
}
