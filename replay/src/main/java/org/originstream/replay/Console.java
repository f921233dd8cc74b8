package org.originstream.replay;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * What a command writes to.
 *
 * @param out results, unbuffered
 * @param err everything else
 * @param isWatched whether a person watches {@code err}
 */
record Console(OutputStream out, PrintStream err, boolean isWatched) {
  Console {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }
}
