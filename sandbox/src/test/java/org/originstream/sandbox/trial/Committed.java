package org.originstream.sandbox.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.wire.Headers;

/** What is committed on a topic, read on and on from its beginning. */
public final class Committed implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  public Committed(String bootstrapServers, String topic) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Everything so far; waits a moment for more. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    records.addAll(fresh());
    return List.copyOf(records);
  }

  /** What has come since the last look; waits a moment if nothing has. */
  public List<ConsumerRecord<byte[], byte[]>> fresh() {
    List<ConsumerRecord<byte[], byte[]>> fresh = new ArrayList<>();
    consumer.poll(POLL).forEach(fresh::add);
    return fresh;
  }

  /** Everything so far with that certificate's key. */
  public List<ConsumerRecord<byte[], byte[]>> about(OriginEvent event) {
    String key = event.header().certificate().text();
    return records().stream()
        .filter(r -> r.key() != null && key.equals(new String(r.key(), StandardCharsets.UTF_8)))
        .toList();
  }

  /** The decision beside a decided event. */
  public static Decision decision(ConsumerRecord<byte[], byte[]> record) {
    return read(
        PlatformCodec.decisions().read(record.headers().lastHeader(Headers.DECISION).value()));
  }

  /** The event of a record. */
  public static OriginEvent event(ConsumerRecord<byte[], byte[]> record) {
    String fingerprint = Headers.text(record.headers(), Headers.SCHEMA).orElse(null);
    return read(EventCodec.shipped().read(record.value(), fingerprint));
  }

  /** A record of a quarantine topic. */
  public static Quarantined quarantined(ConsumerRecord<byte[], byte[]> record) {
    return read(PlatformCodec.quarantined().read(record.value()));
  }

  private static <T> T read(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T> read -> read.value();
      case Reading.Unreadable<T> bad -> throw new AssertionError(bad.message());
    };
  }

  @Override
  public void close() {
    consumer.close();
  }
}
