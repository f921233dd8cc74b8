package org.originstream.processor.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VisitDone;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.processor.runtime.StreamsSettings;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicFamily;
import org.originstream.schemas.wire.Headers;

/** The whole topology in a test driver, with the shipped reference data and one partition. */
final class Exchange implements AutoCloseable {
  private static final Grounds SHIPPED = ReferenceGrounds.of(ReferenceFiles.load().orThrow());
  static final Instant START = Instant.parse("2025-12-03T00:00:00Z");

  private final Wire wire = new ShippedWire();
  private final TopologyTestDriver driver;
  private Instant now = START;

  Exchange(Path stateDirectory) {
    Properties properties =
        StreamsSettings.properties(ProcessorSettings.sandbox("test:1", 1, stateDirectory, 0));
    this.driver = new TopologyTestDriver(topology(1), properties, START);
  }

  static org.apache.kafka.streams.Topology topology(int partitions) {
    return new CertificateTopology(new ShippedWire(), new Shelf(), partitions).build();
  }

  /** The shipped reference data, whatever is adopted. */
  private record Shelf(Grounds builtIn) implements GroundsShelf {
    Shelf() {
      this(SHIPPED);
    }

    @Override
    public Grounds of(String referenceVersion) {
      return builtIn;
    }
  }

  Wire wire() {
    return wire;
  }

  void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  /** Sends an event to the topic where its kind belongs. */
  void send(OriginEvent event) {
    send(topicFor(event), event);
  }

  void send(String topic, OriginEvent event) {
    byte[] key = event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    send(topic, key, EventCodec.shipped().value(event));
  }

  void send(String topic, byte[] key, byte[] value) {
    driver
        .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, value, new RecordHeaders(), now));
  }

  static String topicFor(OriginEvent event) {
    var sender = event.header().senderNode();
    return switch (event) {
      case DocumentEvent e -> TopicCatalogue.submissions(sender);
      case DeliveryReported e -> TopicCatalogue.deliveries(sender);
      case PlatformEvent e -> TopicCatalogue.internal();
      case VerificationAnswered e -> TopicCatalogue.submissions(sender);
      case VerificationExtended e -> TopicCatalogue.submissions(sender);
      case VisitDone e -> TopicCatalogue.submissions(sender);
      case VerificationAcknowledged e -> TopicCatalogue.submissions(sender);
      default -> TopicCatalogue.feedback(sender);
    };
  }

  /** Records by topic. */
  record Written(Map<String, List<TestRecord<byte[], byte[]>>> byTopic) {
    List<TestRecord<byte[], byte[]>> to(String topic) {
      return byTopic.getOrDefault(topic, List.of());
    }

    TestRecord<byte[], byte[]> firstTo(String topic) {
      return to(topic).get(0);
    }
  }

  /** Everything written since the last call, by topic, without the status of the cases. */
  Written written() {
    Map<String, List<TestRecord<byte[], byte[]>>> written = new LinkedHashMap<>();
    for (String topic : driver.producedTopicNames()) {
      boolean counted =
          TopicCatalogue.familyOf(topic).isPresent()
              && !topic.equals(TopicCatalogue.status())
              && !topic.equals(TopicCatalogue.internal());
      if (counted) {
        List<TestRecord<byte[], byte[]>> records = read(topic);
        if (!records.isEmpty()) {
          written.put(topic, records);
        }
      }
    }
    return new Written(written);
  }

  List<TestRecord<byte[], byte[]>> read(String topic) {
    return new ArrayList<>(
        driver
            .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList());
  }

  /** The index cards as they are stored, by key. */
  Map<String, IndexCard> cards() {
    Map<String, IndexCard> cards = new TreeMap<>();
    KeyValueStore<byte[], byte[]> store = driver.getKeyValueStore(Names.INDEX_CARDS);
    try (KeyValueIterator<byte[], byte[]> all = store.all()) {
      all.forEachRemaining(
          each ->
              cards.put(new String(each.key, StandardCharsets.UTF_8), wire.indexCard(each.value)));
    }
    return cards;
  }

  static Decision decision(TestRecord<byte[], byte[]> record) {
    return PlatformCodec.decisions()
        .read(record.headers().lastHeader(Headers.DECISION).value())
        .orThrow("a decision");
  }

  static Quarantined quarantined(TestRecord<byte[], byte[]> record) {
    return PlatformCodec.quarantined().read(record.value()).orThrow("a quarantined record");
  }

  static boolean isQuarantine(String topic) {
    return TopicCatalogue.familyOf(topic).filter(f -> f == TopicFamily.QUARANTINE).isPresent();
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    driver.close();
  }
}
