package org.originstream.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: the reader is asked to stop and is given a moment to say how far it came. */
final class Stopping {
  private static final long MOMENT_SECONDS = 5;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Asks, and waits until {@link #end} or for a moment. */
  boolean ask() {
    asked.countDown();
    try {
      return ended.await(MOMENT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  void end() {
    ended.countDown();
  }
}
