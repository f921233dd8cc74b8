package org.originstream.sandbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Exchange;
import org.originstream.sandbox.trial.Papers;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;

/** Records of clients that spread keys over partitions in another way than Java's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffHomeIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final NodeCode JP = new NodeCode("jp");

  @TempDir(factory = BelowTarget.class)
  static Path directory;

  private Exchange exchange;
  private Committed history;

  @BeforeAll
  void open() throws Exception {
    exchange = Exchange.start(directory);
    history = new Committed(exchange.bootstrapServers(), TopicCatalogue.history());
  }

  @AfterAll
  void close() {
    history.close();
    exchange.close();
  }

  @Test
  void a_certificate_is_decided_the_same_whichever_partition_it_lies_on() throws Exception {
    OriginEvent atHome = Papers.event(Papers.rcep(1));
    put(0, atHome);
    Decision usual = Committed.decision(history(atHome, 1).getFirst());
    assertThat(usual.verdict()).isEqualTo(Verdict.ACCEPTED);
    try (Committed country =
        new Committed(exchange.bootstrapServers(), TopicCatalogue.certificates(JP))) {
      for (int away = 1; away < Exchange.PARTITIONS; away++) {
        OriginEvent stray = Papers.event(Papers.rcep(1 + away));
        put(away, stray);
        ConsumerRecord<byte[], byte[]> decided = history(stray, 1).getFirst();
        assertThat(decided.partition()).isEqualTo(Exchange.home(stray));
        assertThat(Committed.decision(decided).verdict()).isEqualTo(usual.verdict());
        assertThat(Committed.decision(decided).findings()).isEqualTo(usual.findings());
        List<ConsumerRecord<byte[], byte[]>> delivered =
            await().atMost(SOON).until(() -> country.about(stray), found -> !found.isEmpty());
        assertThat(delivered).hasSize(1);
        assertThat(delivered.getFirst().partition()).isEqualTo(Exchange.home(stray));
        assertThat(delivered.getFirst().value()).isEqualTo(EventCodec.shipped().value(stray));
      }
    }
  }

  @Test
  void a_numbered_senders_order_holds_over_mixed_partitioners() throws Exception {
    OriginEvent issued = numbered(Samples.all().get(1), 1);
    OriginEvent amended = numbered(Samples.amendment(), 2);
    OriginEvent cancelled = cancelled(amended, 3);
    put(0, amended);
    put(1, cancelled);
    put(2, issued);
    List<ConsumerRecord<byte[], byte[]>> decided = history(issued, 3);
    assertThat(decided)
        .extracting(record -> Committed.event(record).header().senderNumber())
        .containsExactly(1L, 2L, 3L);
    assertThat(decided)
        .extracting(record -> Committed.decision(record).verdict())
        .containsOnly(Verdict.ACCEPTED);
    assertThat(decided).extracting(ConsumerRecord::partition).containsOnly(Exchange.home(issued));
  }

  /** Puts an event so many partitions away from its home. */
  private void put(int away, OriginEvent event) throws Exception {
    exchange.put(
        TopicCatalogue.submissions(event.header().senderNode()),
        (Exchange.home(event) + away) % Exchange.PARTITIONS,
        event);
  }

  private List<ConsumerRecord<byte[], byte[]>> decidedForGood(OriginEvent event) {
    return history.about(event).stream()
        .filter(record -> Committed.decision(record).verdict() != Verdict.HELD)
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> history(OriginEvent event, int count) {
    List<ConsumerRecord<byte[], byte[]>> found =
        await().atMost(SOON).until(() -> decidedForGood(event), some -> some.size() >= count);
    assertThat(found).hasSize(count);
    return found;
  }

  /** The sample, with the sender's own number in its header. */
  private static OriginEvent numbered(Sample sample, int number) {
    String json = Papers.text(sample);
    String header = "\"header\": {\"senderNumber\": " + number;
    String with =
        json.contains("\"header\": {")
            ? json.replace("\"header\": {", header + ",")
            : json.replaceFirst("\\{", "{" + header + "},");
    return Papers.event(
        new Sample(
            sample.name(),
            sample.exporter(),
            sample.authority(),
            Bytes.of(with.getBytes(StandardCharsets.UTF_8))));
  }

  private static OriginEvent cancelled(OriginEvent after, int number) {
    EventHeader header = after.header();
    return new Cancelled(
        new EventHeader(
            UUID.nameUUIDFromBytes(new byte[] {3}),
            header.certificate(),
            header.version(),
            header.senderNode(),
            header.senderAuthority(),
            number,
            header.occurredAt(),
            header.destination()),
        header.occurredAt(),
        false,
        new Reason("OTHER", "the goods were not shipped"));
  }
}
