package org.originstream.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the standard output leads to. */
final class StandardOutput {
  private static final int TYPE_BITS = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private StandardOutput() {}

  /**
   * Whether a failure to write means that its reader has seen enough, as {@code head} has. A full
   * disk is something else, and what the system calls either depends on its language.
   */
  static boolean hasLostItsReader(IOException failure) {
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      int type = (Integer) mode & TYPE_BITS;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
  }
}
