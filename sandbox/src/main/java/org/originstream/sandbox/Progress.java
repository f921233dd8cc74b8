package org.originstream.sandbox;

import java.io.PrintWriter;

/** Says on standard error what is being started, so that nobody waits before an empty screen. */
final class Progress {
  private final PrintWriter err;
  private final Terminal terminal;

  Progress(PrintWriter err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  void starting(String part) {
    if (terminal.rewriting()) {
      err.print("\r\u001b[K  starting " + part + " …");
    } else {
      err.println("starting " + part + " …");
    }
    err.flush();
  }

  /** Leaves an empty line where the last one was written over. */
  void over() {
    if (terminal.rewriting()) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
