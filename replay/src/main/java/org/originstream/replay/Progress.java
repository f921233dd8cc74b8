package org.originstream.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.originstream.replay.history.Meter;
import org.originstream.replay.history.Slice;

/** Tells how far a replay is: one line that is written over, or a line each for a log. */
final class Progress {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final PrintStream err;
  private final boolean shown;
  private final boolean overwrites;
  private final Meter meter;
  private final long offsets;
  private final long start = System.nanoTime();
  private long told = start;
  private boolean open;

  /**
   * @param console whose {@code err} is written to
   * @param shown whether to tell anything
   * @param meter counts what is read
   * @param slices what there is to read
   */
  Progress(Console console, boolean shown, Meter meter, List<Slice> slices) {
    this.err = console.err();
    this.shown = shown;
    this.overwrites = console.isWatched();
    this.meter = meter;
    this.offsets = slices.stream().mapToLong(Slice::offsets).sum();
  }

  /**
   * Tells it if it is time; true if it was.
   *
   * @param lines written so far
   */
  boolean tick(long lines) {
    long now = System.nanoTime();
    if (now - told < EVERY.toNanos()) {
      return false;
    }
    told = now;
    if (shown) {
      String line = line(now, lines);
      err.print(overwrites ? "\r" + line + "\033[K" : line + "\n");
      err.flush();
      open = overwrites;
    }
    return true;
  }

  private String line(long now, long lines) {
    double share = offsets == 0 ? 1 : (double) meter.offsetsDone() / offsets;
    double seconds = (now - start) / 1e9;
    String left = share > 0 ? Amounts.span(seconds / share - seconds) + " left" : "no estimate yet";
    return String.format(
        Locale.ROOT,
        "%3.0f%%  %,d records read, %,d lines, %,.0f records/s, %s",
        100 * share,
        meter.records(),
        lines,
        meter.records() / seconds,
        left);
  }

  /** Ends the line that is written over. */
  void end() {
    if (open) {
      err.print("\n");
      open = false;
    }
  }

  /** What was done, for the end of it. */
  String summary(long lines) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d lines of %,d records in %s (%,.0f records/s)",
        lines,
        meter.records(),
        Amounts.span(seconds),
        meter.records() / seconds);
  }
}
