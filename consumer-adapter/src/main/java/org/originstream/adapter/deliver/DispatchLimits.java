package org.originstream.adapter.deliver;

import java.time.Duration;

/**
 * How much of one country is held at once.
 *
 * @param inFlightMax attempts under way at once, over all certificates; 1 or more
 * @param queuedMax records held in memory; reading pauses above it
 * @param queuedBytesMax their bytes; reading pauses above it
 * @param spillAfter how long a failing certificate may hold its partition's commit
 * @param spilledMax records of such certificates that may be held beside the commit; beyond it the
 *     commit waits, because then it is the country that fails and not a certificate
 */
public record DispatchLimits(
    int inFlightMax, int queuedMax, long queuedBytesMax, Duration spillAfter, int spilledMax) {
  /** 64 in flight, 1,000 records or 64 MiB held, spilled after a minute. */
  public static final DispatchLimits DEFAULT =
      new DispatchLimits(64, 1_000, 64L << 20, Duration.ofSeconds(60), 500);

  public DispatchLimits {
    if (inFlightMax < 1 || queuedMax < 1 || queuedBytesMax < 1 || spilledMax < 0) {
      throw new IllegalArgumentException("limits of delivery are positive");
    }
  }

  /** The same limits with another number in flight. */
  public DispatchLimits inFlight(int max) {
    return new DispatchLimits(max, queuedMax, queuedBytesMax, spillAfter, spilledMax);
  }
}
