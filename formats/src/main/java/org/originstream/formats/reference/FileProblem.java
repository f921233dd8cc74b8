package org.originstream.formats.reference;

import java.util.Objects;

/**
 * Something wrong in a reference file.
 *
 * @param file name of the file below the directory of reference files
 * @param path JSON pointer into the file; empty for the file as a whole
 * @param message what is wrong and what is expected
 */
public record FileProblem(String file, String path, String message) {
  public FileProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return file + (path.isEmpty() ? "" : " at " + path) + ": " + message;
  }
}
