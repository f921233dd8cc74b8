package org.originstream.processor.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stores that a processor left on its disk.
 *
 * <p>After a crash they may hold what was never committed, so Streams throws them away and reads
 * them from the log again; but it finds out task by task, after the partitions were assigned, and
 * then has the whole group assign them anew. Thrown away before the start, they cost nothing but
 * the reading. The process's own id stays: the transactions it left open end with it.
 */
final class LocalState implements AutoCloseable {
  private static final String IN_USE = "in-use";
  private static final String ORDERLY = "ended-orderly";
  private static final Pattern TASK = Pattern.compile("[0-9]+_[0-9]+");

  private final Path directory;
  private final FileChannel inUse;

  private LocalState(Path directory, FileChannel inUse) {
    this.directory = directory;
    this.inUse = inUse;
  }

  /**
   * Takes the directory until closed, and deletes its stores unless the last end was orderly.
   *
   * @param directory as Streams is told; it may not be there yet
   * @throws IOException if it cannot be written, or another processor has it
   */
  static LocalState open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel inUse =
        FileChannel.open(
            directory.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(inUse)) {
      inUse.close();
      throw new IOException(
          directory + " is used by another processor; give each its own state directory");
    }
    if (!Files.deleteIfExists(directory.resolve(ORDERLY))) {
      deleteStores(directory);
    }
    return new LocalState(directory, inUse);
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  /** Where the status that is served is kept: committed, and so right even after a crash. */
  Path ofStatus() {
    return directory.resolve("status");
  }

  /** Call it after an orderly end: the stores are as the log has them. */
  void keep() throws IOException {
    Files.createFile(directory.resolve(ORDERLY));
  }

  @Override
  public void close() throws IOException {
    inUse.close();
  }

  private static void deleteStores(Path directory) throws IOException {
    List<Path> tasks;
    try (Stream<Path> tree = Files.walk(directory, 2)) {
      tasks = tree.filter(path -> TASK.matcher(path.getFileName().toString()).matches()).toList();
    }
    for (Path task : tasks) {
      delete(task);
    }
  }

  private static void delete(Path task) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(task)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException gone) {
      return;
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
