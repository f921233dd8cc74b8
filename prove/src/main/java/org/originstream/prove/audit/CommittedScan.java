package org.originstream.prove.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.originstream.schemas.read.ReadCommitted;

/** Reads what is committed, from the first record to the last there was at the start. */
public final class CommittedScan implements AutoCloseable {
  private static final Duration STANDSTILL_MAX = Duration.ofSeconds(60);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Opens a reader without a group, which leaves no trace. */
  public CommittedScan(String bootstrapServers, Isolation isolation) {
    Map<String, Object> settings = settings(bootstrapServers, isolation);
    // A broker asked for what has ended holds the answer back, and with it whatever is read next.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    this.consumer = new KafkaConsumer<>(settings);
  }

  static KafkaConsumer<byte[], byte[]> following(String bootstrapServers) {
    return new KafkaConsumer<>(settings(bootstrapServers, Isolation.READ_COMMITTED));
  }

  private static Map<String, Object> settings(String bootstrapServers, Isolation isolation) {
    Map<String, Object> settings =
        ReadCommitted.settings(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.setting());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    return settings;
  }

  /**
   * Reads some partitions, each in its order.
   *
   * @return where each of them ended
   * @throws IllegalStateException if nothing more comes, though there is more
   */
  public Map<TopicPartition, Long> read(
      Collection<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long lastMove = System.nanoTime();
    while (!isThrough(ends)) {
      var records = consumer.poll(Duration.ofMillis(200));
      records.forEach(each);
      if (!records.isEmpty()) {
        lastMove = System.nanoTime();
      } else if (System.nanoTime() - lastMove > STANDSTILL_MAX.toNanos()) {
        throw new IllegalStateException("no more comes of " + ends + " for " + STANDSTILL_MAX);
      }
    }
    return ends;
  }

  private boolean isThrough(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Where some partitions end now. */
  public Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    return consumer.endOffsets(partitions);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
