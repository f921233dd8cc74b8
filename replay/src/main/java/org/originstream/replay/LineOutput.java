package org.originstream.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where lines go. A file appears under its name only when it is whole; until then it is called
 * {@code NAME.part}.
 */
final class LineOutput implements AutoCloseable {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final OutputStream out;
  private final @Nullable Path file;
  private long lines;

  private LineOutput(OutputStream out, @Nullable Path file) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.file = file;
  }

  /**
   * Opens it.
   *
   * @param file null: {@code standard}
   */
  static LineOutput open(@Nullable Path file, OutputStream standard) throws IOException {
    return file == null
        ? new LineOutput(standard, null)
        : new LineOutput(Files.newOutputStream(part(file)), file);
  }

  /** What a file is called until it is whole. */
  static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  void write(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
    lines++;
  }

  void flush() throws IOException {
    out.flush();
  }

  /** Lines written so far. */
  long lines() {
    return lines;
  }

  /** All is written: the file gets its name. */
  void complete() throws IOException {
    out.flush();
    if (file != null) {
      out.close();
      Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (file == null) {
      out.flush();
    } else {
      out.close();
    }
  }
}
