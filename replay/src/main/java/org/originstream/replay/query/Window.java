package org.originstream.replay.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of the broker's time.
 *
 * @param from the first instant in it; null: from the beginning
 * @param to the first instant after it; null: to the end
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {
  /** All there is. */
  public static final Window ALL = new Window(null, null);

  /** Whether {@code time} lies in it. */
  public boolean contains(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  /** Whether nothing can lie in it. */
  public boolean isEmpty() {
    return from != null && to != null && !from.isBefore(to);
  }
}
