package org.originstream.sandbox.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.read.TopicReader;
import org.originstream.schemas.wire.Headers;

/** What is committed on a topic, read on and on from its beginning. */
public final class Committed implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TopicReader reader;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  public Committed(String bootstrapServers, String topic) {
    this.reader = new TopicReader(bootstrapServers, List.of(topic));
  }

  /** Everything on a topic by now, in no order over partitions. */
  public static List<ConsumerRecord<byte[], byte[]>> on(String bootstrapServers, String topic) {
    try (TopicReader reader = new TopicReader(bootstrapServers, List.of(topic))) {
      return reader.toTheEnd(PATIENCE);
    }
  }

  /** Everything so far; waits a moment for more. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    records.addAll(fresh());
    return List.copyOf(records);
  }

  /** What has come since the last look; waits a moment if nothing has. */
  public List<ConsumerRecord<byte[], byte[]>> fresh() {
    return reader.fresh();
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
    return PlatformCodec.decisions()
        .read(record.headers().lastHeader(Headers.DECISION).value())
        .orThrow("a decision");
  }

  /** The event of a record. */
  public static OriginEvent event(ConsumerRecord<byte[], byte[]> record) {
    String fingerprint = Headers.text(record.headers(), Headers.SCHEMA).orElse(null);
    return EventCodec.shipped().read(record.value(), fingerprint).orThrow("an event");
  }

  /** A record of a quarantine topic. */
  public static Quarantined quarantined(ConsumerRecord<byte[], byte[]> record) {
    return PlatformCodec.quarantined().read(record.value()).orThrow("a quarantined record");
  }

  @Override
  public void close() {
    reader.close();
  }
}
