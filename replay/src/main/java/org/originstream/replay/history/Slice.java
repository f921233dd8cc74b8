package org.originstream.replay.history;

import org.apache.kafka.common.TopicPartition;

/**
 * What is to be read of one partition.
 *
 * @param partition of the history
 * @param begin first offset to read
 * @param end first offset not to read, at least {@code begin}
 */
public record Slice(TopicPartition partition, long begin, long end) {
  public Slice {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("offsets " + begin + " to " + end + " of " + partition);
    }
  }

  /** How many offsets it has; records are fewer by the markers of transactions. */
  public long offsets() {
    return end - begin;
  }
}
