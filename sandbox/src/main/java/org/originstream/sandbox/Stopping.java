package org.originstream.sandbox;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The orderly end on a signal: the thread that runs the sandbox is told, closes what it opened, and
 * the process waits for that. Without it a processor leaves its state unchecked, and the next start
 * on the same data reads everything again.
 */
final class Stopping implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Thread running = Thread.currentThread();
  private final PrintWriter err;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stopping");
  private volatile boolean asked;
  private volatile @Nullable Integer exit;

  private Stopping(PrintWriter err) {
    this.err = err;
  }

  /** Watches for signals until closed; whoever calls is the thread that runs. */
  static Stopping onSignal(PrintWriter err) {
    Stopping stopping = new Stopping(err);
    Runtime.getRuntime().addShutdownHook(stopping.hook);
    return stopping;
  }

  /** Whether a signal came. */
  boolean isAsked() {
    return asked;
  }

  /** From now on a signal ends the process with this code; until now, with 128 and its number. */
  void exitWith(int code) {
    exit = code;
  }

  private void stop() {
    asked = true;
    say("stopping …");
    if (exit == null) {
      // In the middle of starting or of the journey; later it looks by itself.
      running.interrupt();
    }
    try {
      boolean inTime = closed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      say(
          inTime
              ? "stopped"
              : "not stopped after " + LONGEST.toSeconds() + " s, ended all the same");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Integer code = exit;
    if (code != null) {
      Runtime.getRuntime().halt(code);
    }
  }

  private void say(String what) {
    err.println(what);
    err.flush();
  }

  /** Everything is closed. */
  @Override
  public void close() {
    closed.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyStopping) {
        // The signal came this moment; the hook finds all closed.
        asked = true;
      }
    }
  }
}
