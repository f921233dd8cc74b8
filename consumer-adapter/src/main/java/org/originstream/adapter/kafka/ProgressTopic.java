package org.originstream.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.originstream.adapter.deliver.Progress;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.topic.TopicCatalogue;

/** Certificates that wait beside the commit: written with it, read back at the start. */
final class ProgressTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NodeCode node;
  private final Map<String, Object> connection;

  ProgressTopic(NodeCode node, Map<String, Object> connection) {
    this.node = node;
    this.connection = connection;
  }

  /** The record that says how one certificate waits; without value when it waits no more. */
  ProducerRecord<byte[], byte[]> of(Progress progress) {
    return new ProducerRecord<>(
        TopicCatalogue.progress(node),
        progress.partition(),
        progress.certificate().getBytes(StandardCharsets.UTF_8),
        progress.waiting().isEmpty() ? null : ProgressValue.write(progress.waiting()));
  }

  /** What waits in one partition. */
  List<Progress> read(int partition) {
    TopicPartition from = new TopicPartition(TopicCatalogue.progress(node), partition);
    Map<String, Progress> latest = new LinkedHashMap<>();
    try (KafkaConsumer<byte[], byte[]> reader = reader(from)) {
      reader.seekToBeginning(List.of(from));
      Long end = reader.endOffsets(List.of(from)).get(from);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (end != null && reader.position(from) < end) {
        for (ConsumerRecord<byte[], byte[]> one : reader.poll(Duration.ofMillis(100))) {
          String certificate = new String(one.key(), StandardCharsets.UTF_8);
          latest.remove(certificate);
          if (one.value() != null) {
            latest.put(
                certificate, new Progress(partition, certificate, ProgressValue.read(one.value())));
          }
        }
        failAfter(deadline, from);
      }
    }
    return List.copyOf(latest.values());
  }

  /** One record of the country topic; empty if it is no longer there. */
  Optional<ConsumerRecord<byte[], byte[]>> fetch(int partition, long offset) {
    TopicPartition from = new TopicPartition(TopicCatalogue.certificates(node), partition);
    try (KafkaConsumer<byte[], byte[]> reader = reader(from)) {
      Long first = reader.beginningOffsets(List.of(from)).get(from);
      Long end = reader.endOffsets(List.of(from)).get(from);
      if (first == null || end == null || offset < first || offset >= end) {
        return Optional.empty();
      }
      reader.seek(from, offset);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (reader.position(from) <= offset) {
        for (ConsumerRecord<byte[], byte[]> one : reader.poll(Duration.ofMillis(100))) {
          if (one.offset() == offset) {
            return Optional.of(one);
          }
        }
        failAfter(deadline, from);
      }
      return Optional.empty();
    }
  }

  private KafkaConsumer<byte[], byte[]> reader(TopicPartition partition) {
    Map<String, Object> settings = ClientSettings.reader(connection, node);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "origin-adapter-" + node + "-progress");
    KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(settings);
    reader.assign(List.of(partition));
    return reader;
  }

  private static void failAfter(long deadline, TopicPartition partition) {
    if (System.nanoTime() - deadline > 0) {
      throw new TimeoutException(partition + " did not answer within " + PATIENCE);
    }
  }
}
