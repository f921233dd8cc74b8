package org.originstream.replay.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Slices of the history in one order: by the broker's time, then by partition; the records of one
 * partition always stay in the order in which they were decided.
 *
 * <p>Partitions are merged as they are read. What waits for its turn is bounded by pausing the
 * partitions that are ahead, so the memory needed does not grow with the history.
 */
public final class Scan {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration SILENCE_MAX = Duration.ofSeconds(30);
  private static final long WAITING_BYTES_MAX = 64L * 1024 * 1024;

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Lane> lanes;
  private final Predicate<ConsumerRecord<byte[], byte[]>> mayBeWanted;
  private final BooleanSupplier goesOn;
  private final Meter meter;
  private final long laneBytesMax;
  private long lastHeard = System.nanoTime();

  /**
   * @param consumer assigned to nothing that matters; is assigned to the slices
   * @param slices of different partitions
   * @param mayBeWanted what is passed over is not kept and not returned
   * @param goesOn asked before each record and each read; once false, the scan ends early
   * @param meter told of everything that is read
   */
  public Scan(
      Consumer<byte[], byte[]> consumer,
      List<Slice> slices,
      Predicate<ConsumerRecord<byte[], byte[]>> mayBeWanted,
      BooleanSupplier goesOn,
      Meter meter) {
    this.consumer = consumer;
    this.mayBeWanted = mayBeWanted;
    this.goesOn = goesOn;
    this.meter = meter;
    this.lanes =
        slices.stream()
            .filter(slice -> slice.offsets() > 0)
            .map(Lane::new)
            .collect(Collectors.toMap(lane -> lane.slice().partition(), Function.identity()));
    this.laneBytesMax = WAITING_BYTES_MAX / Math.max(1, lanes.size());
    consumer.assign(lanes.keySet());
    lanes.values().forEach(l -> consumer.seek(l.slice().partition(), l.slice().begin()));
  }

  /**
   * The next record; null at the end, and once the scan is stopped.
   *
   * @throws TimeoutException if the broker says nothing for half a minute
   */
  public @Nullable ConsumerRecord<byte[], byte[]> next() {
    while (goesOn.getAsBoolean()) {
      Lane first = first();
      if (first != null && lanes.values().stream().allMatch(l -> l.letsPass(first))) {
        return first.take();
      }
      if (first == null && lanes.values().stream().allMatch(Lane::isRead)) {
        return null;
      }
      read();
    }
    return null;
  }

  private @Nullable Lane first() {
    Lane first = null;
    for (Lane lane : lanes.values()) {
      if (!lane.isEmpty() && (first == null || lane.isBefore(first))) {
        first = lane;
      }
    }
    return first;
  }

  private void read() {
    pauseThoseAhead();
    long before = meter.offsetsDone();
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    for (TopicPartition partition : records.partitions()) {
      Lane lane = lanes.get(partition);
      if (lane != null) {
        records.records(partition).forEach(record -> read(lane, record));
      }
    }
    for (Lane lane : lanes.values()) {
      long done = lane.done();
      lane.reachedOffset(consumer.position(lane.slice().partition()));
      meter.passed(lane.done() - done);
    }
    listen(meter.offsetsDone() > before);
  }

  private void read(Lane lane, ConsumerRecord<byte[], byte[]> record) {
    if (lane.reached(record)) {
      meter.read(record);
      if (mayBeWanted.test(record)) {
        lane.keep(record);
      }
    }
  }

  /** A lane that is empty and not at its end is never ahead, so somebody always gets on. */
  private void pauseThoseAhead() {
    consumer.resume(consumer.paused());
    consumer.pause(
        lanes.values().stream()
            .filter(lane -> lane.isRead() || lane.waitingBytes() > laneBytesMax)
            .map(lane -> lane.slice().partition())
            .toList());
  }

  private void listen(boolean heard) {
    long now = System.nanoTime();
    if (heard) {
      lastHeard = now;
    } else if (now - lastHeard > SILENCE_MAX.toNanos()) {
      throw new TimeoutException("no record for " + SILENCE_MAX.toSeconds() + " s");
    }
  }
}
