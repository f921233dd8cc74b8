package org.originstream.sandbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Exchange;
import org.originstream.sandbox.trial.Papers;
import org.originstream.sandbox.trial.Poster;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each bad record lies on the very partition where a good one follows: it must end in quarantine
 * with its reason and its bytes, and the good one must be decided within five seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final Logger LOG = LoggerFactory.getLogger(BadInputIT.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final NodeCode CN = new NodeCode("cn");
  private static final NodeCode KR = new NodeCode("kr");
  private static final int DEPTH = 200_000;

  /** A record as large as the broker takes, or a few bytes less. */
  private static final int NEAR_RECORD_LIMIT = TopicCatalogue.RECORD_BYTES_MAX - 80;

  @TempDir(factory = BelowTarget.class)
  static Path directory;

  private final AtomicInteger numbers = new AtomicInteger();
  private Exchange exchange;
  private Committed history;
  private Committed quarantine;

  @BeforeAll
  void open() throws Exception {
    exchange = Exchange.start(directory);
    history = new Committed(exchange.bootstrapServers(), TopicCatalogue.history());
    quarantine = new Committed(exchange.bootstrapServers(), TopicCatalogue.quarantine(CN));
  }

  @AfterAll
  void close() {
    history.close();
    quarantine.close();
    exchange.close();
  }

  static Stream<Arguments> badValues() {
    byte[] good = EventCodec.shipped().value(Papers.event(Papers.rcep(0)));
    return Stream.of(
        arguments("no Avro", "AVRO_MAGIC", bytes("<certificate>not Avro</certificate>")),
        arguments("an unknown schema id", "SCHEMA_UNKNOWN", withId(good, 0x7fff_0001)),
        arguments("cut short", "AVRO_EOF", Arrays.copyOf(good, good.length / 2)),
        arguments("trailing bytes", "AVRO_TRAILING", Arrays.copyOf(good, good.length + 3)),
        arguments("200,000 deep", "TEXT_INVALID", deep(good)),
        arguments("no value", "TOMBSTONE_FORBIDDEN", null),
        arguments("near the record limit", "AVRO_MAGIC", noise(NEAR_RECORD_LIMIT)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badValues")
  void a_bad_value_is_quarantined_whole_and_the_next_record_is_decided(
      String what, String code, byte @Nullable [] value) throws Exception {
    OriginEvent next = next();
    RecordMetadata bad =
        exchange.put(TopicCatalogue.submissions(CN), Exchange.home(next), bytes("k"), value);
    decidedSoon(what, next);

    Quarantined quarantined = quarantined(quarantine, bad);
    assertThat(quarantined.code()).startsWith(code);
    assertThat(quarantined.message()).isNotBlank();
    assertThat(quarantined.key()).isEqualTo(Bytes.of(bytes("k")));
    assertThat(quarantined.value()).isEqualTo(value == null ? null : Bytes.of(value));
    assertThat(quarantined.sha256()).isEqualTo(Sha256.hex(value == null ? new byte[0] : value));
  }

  @Test
  void a_value_beyond_every_limit_that_compresses_well_keeps_its_beginning() throws Exception {
    byte[] huge = new byte[20 * 1024 * 1024];
    OriginEvent next = next();
    RecordMetadata bad =
        exchange.putCompressed(
            TopicCatalogue.submissions(CN), Exchange.home(next), bytes("k"), huge);
    decidedSoon("20 MiB of zeros in a small batch", next);

    Quarantined quarantined = quarantined(quarantine, bad);
    assertThat(quarantined.message()).contains("kept of " + huge.length + " bytes");
    assertThat(quarantined.value()).isNotNull();
    assertThat(quarantined.sha256()).isEqualTo(Sha256.hex(huge));
  }

  @Test
  void a_good_certificate_with_headers_beyond_the_limit_is_quarantined() throws Exception {
    OriginEvent stray = next();
    OriginEvent next = next();
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", noise(900 * 1024));
    RecordMetadata bad =
        exchange.put(
            TopicCatalogue.submissions(CN),
            Exchange.home(next),
            Exchange.key(stray),
            EventCodec.shipped().value(stray),
            headers);
    decidedSoon("900 KiB of headers", next);

    Quarantined quarantined = quarantined(quarantine, bad);
    assertThat(quarantined.code()).isEqualTo("HEADER_LIMIT");
    assertThat(quarantined.headers()).hasSize(1);
    assertThat(quarantined.headers().getFirst().value().length()).isEqualTo(900 * 1024);
  }

  @Test
  void a_key_as_large_as_a_record_is_quarantined_whole() throws Exception {
    byte[] key = noise(NEAR_RECORD_LIMIT);
    OriginEvent next = next();
    RecordMetadata bad =
        exchange.put(TopicCatalogue.submissions(CN), Exchange.home(next), key, new byte[] {7});
    decidedSoon("a key of 1 MiB", next);
    assertThat(quarantined(quarantine, bad).key()).isEqualTo(Bytes.of(key));
  }

  @Test
  void a_certificate_on_another_countrys_topic_is_quarantined_there() throws Exception {
    OriginEvent stray = next();
    OriginEvent next = next();
    RecordMetadata bad = exchange.put(TopicCatalogue.submissions(KR), Exchange.home(stray), stray);
    decidedSoon("the wrong country", next);

    try (Committed korean =
        new Committed(exchange.bootstrapServers(), TopicCatalogue.quarantine(KR))) {
      Quarantined quarantined = quarantined(korean, bad);
      assertThat(quarantined.code()).isEqualTo("MISROUTED");
      assertThat(quarantined.value()).isEqualTo(Bytes.of(EventCodec.shipped().value(stray)));
    }
    assertThat(history.about(stray)).isEmpty();
  }

  @Test
  void a_certificate_under_another_key_is_quarantined() throws Exception {
    OriginEvent stray = next();
    OriginEvent next = next();
    byte[] value = EventCodec.shipped().value(stray);
    RecordMetadata bad =
        exchange.put(
            TopicCatalogue.submissions(CN), Exchange.home(next), bytes("CN|other|1"), value);
    decidedSoon("another key", next);

    Quarantined quarantined = quarantined(quarantine, bad);
    assertThat(quarantined.code()).isEqualTo("KEY_MISMATCH");
    assertThat(quarantined.value()).isEqualTo(Bytes.of(value));
    assertThat(history.about(stray)).isEmpty();
  }

  @Test
  void a_record_without_a_key_is_quarantined() throws Exception {
    OriginEvent next = next();
    byte[] value = EventCodec.shipped().value(next());
    RecordMetadata bad =
        exchange.put(TopicCatalogue.submissions(CN), Exchange.home(next), null, value);
    decidedSoon("no key", next);
    assertThat(quarantined(quarantine, bad).code()).isEqualTo("KEY_MISMATCH");
  }

  @Test
  void a_certificate_for_a_country_that_does_not_take_part_is_refused() throws Exception {
    OriginEvent nowhere = Papers.event(Papers.rcepTo("SG", numbers.incrementAndGet()));
    OriginEvent next = next();
    exchange.put(TopicCatalogue.submissions(CN), Exchange.home(nowhere), nowhere);
    decidedSoon("a country that does not take part", next);
    assertThat(await().atMost(LIMIT).until(() -> history.about(nowhere), f -> !f.isEmpty()))
        .extracting(record -> Committed.decision(record).verdict())
        .containsExactly(Verdict.REFUSED);
  }

  @Test
  void json_that_cannot_be_trusted_is_answered_and_the_next_document_is_taken() throws Exception {
    try (Door door =
            Door.start(
                new DoorSettings(
                    "bad-input",
                    exchange.bootstrapServers(),
                    0,
                    Files.createTempDirectory(Path.of("target"), "door"),
                    Exchange.nodes(),
                    ReferenceFiles.load().orThrow()));
        Poster poster = new Poster(door.port())) {
      String good = Papers.text(Papers.rcep(numbers.incrementAndGet()));
      String twice = good.replaceFirst("\\{", "{\"kind\": \"Cancelled\", ");
      HttpResponse<String> duplicate = poster.post("twice", twice);
      assertThat(duplicate.statusCode()).isEqualTo(400);
      assertThat(duplicate.body()).contains("JSON_DUPLICATE_KEY").contains("kind");
      HttpResponse<String> deep =
          poster.post("deep", "{\"kind\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
      assertThat(deep.statusCode()).as(deep.body()).isEqualTo(400);
      assertThat(poster.post("good", good).statusCode()).isEqualTo(202);
    }
  }

  /** Sends a good certificate behind the bad record, and takes the time. */
  private void decidedSoon(String what, OriginEvent next) throws Exception {
    long sent = System.nanoTime();
    exchange.put(TopicCatalogue.submissions(CN), Exchange.home(next), next);
    await(what).atMost(LIMIT).until(() -> !history.about(next).isEmpty());
    Duration took = Duration.ofNanos(System.nanoTime() - sent);
    LOG.info("after {}: the next good record was decided in {} ms", what, took.toMillis());
    assertThat(exchange.processorState()).isEqualTo("RUNNING");
    assertThat(history.about(next)).hasSize(1);
  }

  private static Quarantined quarantined(Committed topic, RecordMetadata bad) {
    return await()
        .atMost(LIMIT)
        .until(
            () ->
                topic.records().stream()
                    .map(Committed::quarantined)
                    .filter(q -> q.topic().equals(bad.topic()))
                    .filter(q -> q.partition() == bad.partition() && q.offset() == bad.offset())
                    .toList(),
            found -> found.size() == 1)
        .getFirst();
  }

  private OriginEvent next() {
    return Papers.event(Papers.rcep(numbers.incrementAndGet()));
  }

  private static byte[] withId(byte[] framed, int id) {
    byte[] other = framed.clone();
    ByteBuffer.wrap(other).putInt(1, id);
    return other;
  }

  /** What makes a reader of recursive schemas overflow its stack. */
  private static byte[] deep(byte[] framed) {
    byte[] deep = Arrays.copyOf(framed, 5 + DEPTH + 1);
    Arrays.fill(deep, 5, 5 + DEPTH, (byte) 2);
    deep[5 + DEPTH] = 0;
    return deep;
  }

  /** Bytes that do not compress, and never begin as a framed value does. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    noise[0] = 1;
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
