package org.originstream.adapter.deliver;

import java.time.Instant;
import java.util.List;

/**
 * A certificate that waits beside the commit; written in the commit that moves past it.
 *
 * @param partition its partition
 * @param certificate which one
 * @param waiting its records in order; empty when the wait is over
 */
public record Progress(int partition, String certificate, List<Waiting> waiting) {
  public Progress {
    waiting = List.copyOf(waiting);
  }

  /**
   * One waiting record.
   *
   * @param offset where it stands
   * @param attempts how many attempts were made
   * @param notBefore when the next one is due
   */
  public record Waiting(long offset, int attempts, Instant notBefore) {}
}
