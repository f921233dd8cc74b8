package org.originstream.sandbox.replay;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Consequences;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.decide.Provenance;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.sandbox.trial.Papers;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Home;
import org.originstream.schemas.wire.Sha256;

/** A broker with a history whose times are chosen, which the exchange's own topics do not allow. */
final class WrittenHistory implements AutoCloseable {
  static final int PARTITIONS = 4;

  /**
   * In the future: the markers of transactions always carry the time of today, and a look-up by
   * time must not find them first.
   */
  static final Instant START = Instant.parse("2035-11-01T00:00:00Z");

  static final String TOPIC = TopicCatalogue.history();

  private final EmbeddedBroker broker;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;

  private WrittenHistory(EmbeddedBroker broker, KafkaProducer<byte[], byte[]> producer) {
    this.broker = broker;
    this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    this.producer = producer;
  }

  static WrittenHistory start(Path directory) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      NewTopic topic =
          new NewTopic(TOPIC, PARTITIONS, (short) 1)
              .configs(
                  Map.of(
                      "message.timestamp.type", "CreateTime",
                      "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                      "retention.ms", "-1"));
      admin.createTopics(List.of(topic)).all().get();
    }
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "history",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return new WrittenHistory(broker, producer);
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** What {@code writing} sends is committed, or rolled back. */
  void transaction(boolean commits, Runnable writing) {
    producer.beginTransaction();
    writing.run();
    if (commits) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
    awaitDecidedTransactions();
  }

  /** A producer goes on before the markers of its transaction are in the log. */
  private void awaitDecidedTransactions() {
    await()
        .until(
            () ->
                ends(IsolationLevel.READ_COMMITTED).equals(ends(IsolationLevel.READ_UNCOMMITTED)));
  }

  private List<Long> ends(IsolationLevel isolation) throws Exception {
    Map<TopicPartition, OffsetSpec> partitions =
        IntStream.range(0, PARTITIONS)
            .boxed()
            .collect(Collectors.toMap(p -> new TopicPartition(TOPIC, p), p -> OffsetSpec.latest()));
    return admin
        .listOffsets(partitions, new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().partition()))
        .map(e -> e.getValue().offset())
        .toList();
  }

  /** Begins a transaction and leaves it open. */
  void begin() {
    producer.beginTransaction();
  }

  void flush() {
    producer.flush();
  }

  void commit() {
    producer.commitTransaction();
    awaitDecidedTransactions();
  }

  void decided(Instant time, OriginEvent event, Verdict verdict) {
    byte[] value = EventCodec.shipped().value(event);
    Decision decision = decision(time, event, verdict, value);
    RecordHeaders headers = new RecordHeaders();
    headers
        .add(
            Headers.SCHEMA, Headers.bytes(EventCodec.shipped().schemaOf(event).fingerprint().hex()))
        .add(Headers.EVENT_ID, Headers.bytes(event.header().eventId().toString()))
        .add(Headers.DECISION, PlatformCodec.decisions().value(decision))
        .add(Headers.VERDICT, Headers.bytes(verdict.name()));
    byte[] key = event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    put(Home.of(key, PARTITIONS), time, key, value, headers);
  }

  /** Any record at all. */
  void put(
      int partition,
      Instant time,
      byte @Nullable [] key,
      byte @Nullable [] value,
      org.apache.kafka.common.header.Headers headers) {
    // What is not taken makes the commit fail.
    Future<RecordMetadata> unused =
        producer.send(
            new ProducerRecord<>(TOPIC, partition, time.toEpochMilli(), key, value, headers));
  }

  /** An event of one of several kinds, agreements and countries; the same for the same number. */
  static OriginEvent event(int n) {
    int sample = n % 8;
    OriginEvent event =
        sample < 6
            ? Samples.all().get(sample).event(id(n), START.atOffset(ZoneOffset.ofHours(8)))
            : Papers.event(sample == 6 ? Papers.rcep(n) : Papers.rcepTo("KR", n));
    return n % 5 == 3 ? new Accepted(answering(event.header(), n), null) : event;
  }

  static Verdict verdict(int n) {
    return n % 7 == 2 ? Verdict.REFUSED : n % 11 == 5 ? Verdict.DUPLICATE : Verdict.ACCEPTED;
  }

  private static EventHeader answering(EventHeader header, int n) {
    return new EventHeader(
        id(n),
        header.certificate(),
        header.version(),
        /* senderNode= */ header.destination(),
        "CUSTOMS",
        0,
        header.occurredAt().plusHours(1),
        /* destination= */ header.senderNode());
  }

  private static UUID id(int n) {
    return UUID.nameUUIDFromBytes(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
  }

  private static Decision decision(Instant time, OriginEvent event, Verdict verdict, byte[] value) {
    boolean accepted = verdict == Verdict.ACCEPTED;
    List<Finding> findings =
        accepted
            ? List.of()
            : List.of(new Finding("S05", Severity.REJECT, "/certificate", "it is so", "change it"));
    Enrichment enrichment =
        new Enrichment(
            "Regional Comprehensive Economic Partnership Agreement",
            "1",
            null,
            DocumentState.ISSUED,
            List.of(),
            Consequences.NONE,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            List.of());
    boolean rcep = event.header().certificate().number().startsWith("R2599");
    return new Decision(
        verdict,
        findings,
        findings.size(),
        1,
        time,
        "rules-1",
        "reference-1",
        null,
        Optional.of(enrichment).filter(e -> accepted && rcep).orElse(null),
        List.of(),
        Sha256.hex(value, Framing.PREFIX_BYTES),
        null,
        new Provenance(TopicCatalogue.submissions(event.header().senderNode()), 0, 7, time));
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
    broker.close();
  }
}
