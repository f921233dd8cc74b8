package org.originstream.prove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.processor.runtime.StreamsSettings;
import org.originstream.processor.topology.CertificateTopology;
import org.originstream.processor.topology.GroundsShelf;
import org.originstream.processor.topology.ShippedWire;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.load.Paperwork;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;

/** The judge is shown a sound partition, and then the same with one thing wrong. */
class PartitionAuditTest {
  private static final Instant NOW = Instant.parse("2025-12-03T00:00:00Z");
  private static final String COUNTRY = TopicCatalogue.certificates(Paperwork.BY_TOPIC);

  @TempDir Path directory;
  private Map<String, List<ConsumerRecord<byte[], byte[]>>> sound;

  @BeforeEach
  void decideSoundly() {
    decide(List.of());
  }

  /** Three whole lives, and then some more. */
  private void decide(List<OriginEvent> more) {
    sound = new TreeMap<>();
    Paperwork paperwork = new Paperwork(7);
    var properties =
        StreamsSettings.properties(
            ProcessorSettings.sandbox("test:1", 1, directory.resolve("" + more.size()), 0));
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            new CertificateTopology(new ShippedWire(), new Shelf(), 1).build(), properties, NOW)) {
      for (int certificate = 0; certificate < 3; certificate++) {
        paperwork.life(certificate, Paperwork.BY_TOPIC, 4).forEach(event -> send(driver, event));
      }
      more.forEach(event -> send(driver, event));
      for (String topic : driver.producedTopicNames()) {
        sound.put(topic, records(driver, topic));
      }
    }
  }

  private record Shelf(Grounds builtIn) implements GroundsShelf {
    Shelf() {
      this(ReferenceGrounds.of(ReferenceFiles.load().orThrow()));
    }

    @Override
    public Grounds of(String referenceVersion) {
      return builtIn;
    }
  }

  private static void send(TopologyTestDriver driver, OriginEvent event) {
    driver
        .createInputTopic(
            TopicCatalogue.submissions(event.header().senderNode()),
            new ByteArraySerializer(),
            new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(
                event.header().certificate().text().getBytes(StandardCharsets.UTF_8),
                EventCodec.shipped().value(event),
                new RecordHeaders(),
                NOW));
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(
      TopologyTestDriver driver, String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .forEach(r -> records.add(record(topic, records.size(), r.key(), r.value(), r)));
    return records;
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic,
      long offset,
      byte[] key,
      byte @Nullable [] value,
      TestRecord<byte[], byte[]> from) {
    return new ConsumerRecord<>(
        topic,
        0,
        offset,
        NOW.toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        key.length,
        value == null ? ConsumerRecord.NULL_SIZE : value.length,
        key,
        value,
        from.headers(),
        Optional.empty());
  }

  private Violations judge() {
    PartitionAudit audit = new PartitionAudit();
    on(TopicCatalogue.history()).forEach(audit::history);
    sound.forEach(
        (topic, records) -> {
          if (topic.equals(COUNTRY) || topic.equals(TopicCatalogue.notices(Paperwork.EXPORTER))) {
            records.forEach(audit::handedOn);
          }
        });
    on(TopicCatalogue.status()).forEach(audit::status);
    audit.close();
    return audit.violations();
  }

  private List<ConsumerRecord<byte[], byte[]>> on(String topic) {
    return Objects.requireNonNull(sound.get(topic), topic);
  }

  @Test
  void a_sound_partition_is_not_found_fault_with() {
    assertThat(judge().told()).isEmpty();
  }

  @Test
  void an_event_that_is_missing_from_the_history_is_noticed() {
    on(TopicCatalogue.history()).remove(5);
    assertThat(judge().counts()).containsKeys(Kind.REORDERED, Kind.CASE_DIFFERS);
  }

  @Test
  void an_event_that_is_decided_twice_is_noticed() {
    on(TopicCatalogue.history()).add(6, on(TopicCatalogue.history()).get(5));
    assertThat(judge().counts()).containsKey(Kind.DOUBLED);
  }

  @Test
  void events_in_another_order_are_noticed() {
    Collections.swap(on(TopicCatalogue.history()), 5, 6);
    assertThat(judge().counts()).containsKey(Kind.REORDERED);
  }

  @Test
  void a_record_that_was_not_handed_on_is_noticed() {
    on(COUNTRY).remove(4);
    assertThat(judge().counts()).containsKeys(Kind.TORN, Kind.REORDERED);
  }

  @Test
  void a_record_that_was_handed_on_twice_is_noticed() {
    on(COUNTRY).add(4, on(COUNTRY).get(4));
    assertThat(judge().counts()).containsKey(Kind.DOUBLED);
  }

  @Test
  void other_bytes_than_were_decided_about_are_noticed() {
    ConsumerRecord<byte[], byte[]> one = on(TopicCatalogue.history()).get(0);
    byte[] bad = one.value().clone();
    bad[bad.length - 1] ^= 1;
    on(TopicCatalogue.history())
        .set(
            0,
            new ConsumerRecord<>(
                one.topic(),
                0,
                0,
                one.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                one.key().length,
                bad.length,
                one.key(),
                bad,
                one.headers(),
                Optional.empty()));
    Violations found = judge();
    assertThat(found.count(Kind.ALTERED) + found.count(Kind.UNREADABLE)).isPositive();
  }

  @Test
  void a_lawful_event_that_was_refused_is_noticed() {
    Issued first = new Paperwork(7).issued(0, Paperwork.BY_TOPIC);
    EventHeader header = first.header();
    EventHeader again =
        new EventHeader(
            new UUID(7, 7),
            header.certificate(),
            header.version(),
            header.senderNode(),
            header.senderAuthority(),
            5,
            header.occurredAt(),
            header.destination());
    decide(List.of(new Issued(again, first.certificate())));
    assertThat(judge().counts()).containsOnlyKeys(Kind.MISJUDGED);
  }

  @Test
  void a_case_that_is_kept_otherwise_is_noticed() {
    on(TopicCatalogue.status()).removeLast();
    assertThat(judge().counts()).containsOnlyKeys(Kind.CASE_DIFFERS);
  }
}
