package org.originstream.schemas.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads whole topics, every partition from its beginning and on and on. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * Begins to read topics that exist.
   *
   * @param bootstrapServers host:port, comma-separated
   */
  public TopicReader(String bootstrapServers, Collection<String> topics) {
    this(ReadCommitted.consumer(bootstrapServers), topics);
  }

  /** Takes over a consumer that is not yet assigned; closes it in the end. */
  TopicReader(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
    this.consumer = consumer;
    this.partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come since the last call; waits a moment if nothing has. */
  public List<ConsumerRecord<byte[], byte[]>> fresh() {
    List<ConsumerRecord<byte[], byte[]>> fresh = new ArrayList<>();
    consumer.poll(MOMENT).forEach(fresh::add);
    return fresh;
  }

  /**
   * What has come since the last call, up to the end of every partition as it is now.
   *
   * @throws TimeoutException if the end is not reached in time
   */
  public List<ConsumerRecord<byte[], byte[]>> toTheEnd(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("the end was not reached within " + patience);
      }
      consumer.poll(MOMENT).forEach(records::add);
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
