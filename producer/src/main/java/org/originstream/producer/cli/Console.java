package org.originstream.producer.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out results, in UTF-8 whatever the platform says
 * @param err everything else
 * @param isTerminal whether a person watches
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean isTerminal) {
  Console {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }
}
