package org.originstream.prove.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * One process is killed without a word, and started again.
 *
 * @param member whose, as the cluster names it
 * @param after how long after the fault before it, once that one is over
 * @param down how long it stays away
 */
public record Fault(String member, Duration after, Duration down) {
  public Fault {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(down, "down");
  }

  @Override
  public String toString() {
    return "kill -9 %s after %d ms, away for %d ms"
        .formatted(member, after.toMillis(), down.toMillis());
  }
}
