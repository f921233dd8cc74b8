package org.originstream.prove.load;

import java.util.concurrent.TimeUnit;

/** Lets so many events a second through, over all clients; never makes up for a standstill. */
public final class Pace {
  private final double nanosPerEvent;
  private long next;

  /**
   * @param eventsPerSecond from 1
   */
  public Pace(int eventsPerSecond) {
    if (eventsPerSecond < 1) {
      throw new IllegalArgumentException("a pace is 1 a second or more, not " + eventsPerSecond);
    }
    this.nanosPerEvent = 1e9 / eventsPerSecond;
    this.next = System.nanoTime();
  }

  /** Waits until {@code events} more may be sent. */
  public void await(int events) throws InterruptedException {
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      next = Math.max(next, now);
      wait = next - now;
      next += Math.round(events * nanosPerEvent);
    }
    TimeUnit.NANOSECONDS.sleep(wait);
  }
}
