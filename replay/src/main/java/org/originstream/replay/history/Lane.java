package org.originstream.replay.history;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One partition on its way through the merge: what may be wanted and was not yet taken. */
final class Lane {
  private final Slice slice;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long position;
  private long time = Long.MIN_VALUE;

  Lane(Slice slice) {
    this.slice = slice;
    this.position = slice.begin();
  }

  Slice slice() {
    return slice;
  }

  /**
   * Notes one record, in the order of the offsets.
   *
   * @return whether it belongs to the slice
   */
  boolean reached(ConsumerRecord<byte[], byte[]> record) {
    if (record.offset() >= slice.end()) {
      return false;
    }
    // Broker clocks may step back when a leader changes; the order of offsets is kept all the same.
    time = Math.max(time, record.timestamp());
    return true;
  }

  void keep(ConsumerRecord<byte[], byte[]> record) {
    waiting.add(new Waiting(record, time));
    waitingBytes += bytes(record);
  }

  void reachedOffset(long next) {
    position = Math.max(position, Math.min(next, slice.end()));
  }

  ConsumerRecord<byte[], byte[]> take() {
    ConsumerRecord<byte[], byte[]> first = waiting.remove().record();
    waitingBytes -= bytes(first);
    return first;
  }

  /** Offsets that are behind it. */
  long done() {
    return position - slice.begin();
  }

  boolean isRead() {
    return position >= slice.end();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  long waitingBytes() {
    return waitingBytes;
  }

  /** Whether its first record stands before the first of {@code other}; neither is empty. */
  boolean isBefore(Lane other) {
    long ours = waiting.element().time();
    long theirs = other.waiting.element().time();
    return ours < theirs || (ours == theirs && number() < other.number());
  }

  /** Whether nothing it still has or gets can stand before the first of {@code other}. */
  boolean letsPass(Lane other) {
    Waiting theirs = other.waiting.element();
    Waiting ours = waiting.peek();
    if (ours == null && isRead()) {
      return true;
    }
    long earliest = ours == null ? time : ours.time();
    return earliest > theirs.time() || (earliest == theirs.time() && number() >= other.number());
  }

  private int number() {
    return slice.partition().partition();
  }

  private static long bytes(ConsumerRecord<byte[], byte[]> record) {
    long bytes = size(record.serializedKeySize()) + size(record.serializedValueSize());
    for (Header header : record.headers()) {
      bytes += header.value() == null ? 0 : header.value().length;
    }
    return bytes;
  }

  private static long size(int serialized) {
    return Math.max(0, serialized);
  }

  /** A record and the latest time of the partition up to it. */
  private record Waiting(ConsumerRecord<byte[], byte[]> record, long time) {}
}
