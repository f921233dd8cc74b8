package org.originstream.replay.history;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Counts what is read, wanted or not. Used by one thread. */
public final class Meter {
  private long records;
  private long bytes;
  private long offsetsDone;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  void read(ConsumerRecord<byte[], byte[]> record) {
    records++;
    bytes += Math.max(0, record.serializedValueSize());
    first = Math.min(first, record.timestamp());
    last = Math.max(last, record.timestamp());
  }

  void passed(long offsets) {
    offsetsDone += offsets;
  }

  /** Records read so far. */
  public long records() {
    return records;
  }

  /** Bytes of the values read so far. */
  public long bytes() {
    return bytes;
  }

  /** Offsets behind the readers, those of transaction markers too. */
  public long offsetsDone() {
    return offsetsDone;
  }

  /** The earliest broker time read so far. */
  public @Nullable Instant first() {
    return records == 0 ? null : Instant.ofEpochMilli(first);
  }

  /** The latest broker time read so far. */
  public @Nullable Instant last() {
    return records == 0 ? null : Instant.ofEpochMilli(last);
  }
}
