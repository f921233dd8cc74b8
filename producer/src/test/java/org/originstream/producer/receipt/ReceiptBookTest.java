package org.originstream.producer.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;
import org.originstream.producer.EmptyBooks;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

class ReceiptBookTest {
  private static final NodeCode KR = new NodeCode("kr");
  private static final UUID ID = new UUID(1, 2);
  private static final UUID LAST = new UUID(3, 4);
  private static final String QUARANTINED = "QUARANTINED";
  private static final Instant WHEN = Instant.parse("2026-01-31T09:00:00Z");

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private long offset;
  private final KeptTopics kept = EmptyBooks.of(ReceiptBook.topics(List.of(KR)));
  private final ReceiptBook book;

  ReceiptBookTest() {
    List<String> topics = ReceiptBook.topics(List.of(KR));
    topics.forEach(
        topic ->
            consumer.updatePartitions(
                topic,
                List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0]))));
    Map<TopicPartition, Long> beginnings =
        topics.stream()
            .map(topic -> new TopicPartition(topic, 0))
            .collect(Collectors.toMap(Function.identity(), p -> 0L));
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(beginnings);
    book = new ReceiptBook(() -> consumer, kept, List.of(KR));
  }

  @AfterEach
  void close() {
    book.close();
    kept.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, accepted",
    "REFUSED, refused",
    "HELD, held",
    "QUARANTINED, quarantined",
    "HELD ACCEPTED, accepted",
    "HELD REFUSED, refused",
    "HELD DUPLICATE, held",
    "ACCEPTED DUPLICATE, accepted",
    "REFUSED CONFLICT, refused",
    "DUPLICATE, duplicate",
    "CONFLICT, conflict",
    "QUARANTINED ACCEPTED, accepted",
    "ACCEPTED QUARANTINED, accepted",
  })
  void a_receipt_shows_what_says_most(String arriving, String status) {
    for (String one : arriving.split(" ", -1)) {
      arrives(one, ID);
    }
    arrives("ACCEPTED", LAST);
    await().until(() -> book.find(LAST).isPresent());
    assertThat(book.find(ID).orElseThrow().toJson(ID).path("status").asText()).isEqualTo(status);
  }

  @Test
  void a_refusal_comes_with_its_findings_and_a_hold_with_its_end() {
    arrives("REFUSED", ID);
    arrives("HELD", LAST);
    await().until(() -> book.find(LAST).isPresent());
    assertThat(book.find(ID).orElseThrow().toJson(ID).toString()).contains("D01", "/number");
    assertThat(book.find(LAST).orElseThrow().toJson(LAST).toString()).contains("2026-01-31T09:00");
  }

  @Test
  void what_is_quarantined_names_its_code() {
    arrives(QUARANTINED, ID);
    await().until(() -> book.find(ID).isPresent());
    assertThat(book.find(ID).orElseThrow().toJson(ID).path("code").asText()).isEqualTo("AVRO_EOF");
  }

  @Test
  void a_decision_that_has_come_already_is_not_pending_again() {
    book.pending(ID);
    assertThat(book.find(ID).orElseThrow().toJson(ID).path("status").asText()).isEqualTo("pending");
    arrives("ACCEPTED", ID);
    await().until(() -> book.find(ID).orElseThrow() instanceof ReceiptState.Decided);
    book.pending(ID);
    assertThat(book.find(ID).orElseThrow()).isInstanceOf(ReceiptState.Decided.class);
  }

  @Test
  void a_receipt_is_known_after_a_restart_before_anything_is_read() {
    arrives("REFUSED", ID);
    book.pending(LAST);
    await().until(() -> book.find(ID).isPresent());
    book.close();
    ReceiptBook next = new ReceiptBook(() -> new MockConsumer<>("none"), kept, List.of());
    assertThat(next.find(ID).orElseThrow().toJson(ID).toString()).contains("D01", "/number");
    assertThat(next.find(LAST)).contains(new ReceiptState.Pending());
    next.close();
  }

  @Test
  void what_cannot_be_read_is_passed_over() {
    add("not an id", new byte[] {1}, new byte[] {7});
    add(ID.toString(), null, new byte[] {7});
    arrives("ACCEPTED", LAST);
    await().until(() -> book.find(LAST).isPresent());
    assertThat(book.find(ID)).isEmpty();
  }

  private void arrives(String verdict, UUID id) {
    if (verdict.equals(QUARANTINED)) {
      add(id.toString(), null, quarantined());
    } else {
      byte[] decision = PlatformCodec.decisions().value(decision(Verdict.valueOf(verdict)));
      add(id.toString(), decision, new byte[] {1});
    }
  }

  /** All on one partition, so that they are read in the order they arrive. */
  private void add(String id, byte @Nullable [] decision, byte[] value) {
    await().until(() -> consumer.assignment().size() == 2);
    TopicPartition partition = new TopicPartition(TopicCatalogue.notices(KR), 0);
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.EVENT_ID, id.getBytes(StandardCharsets.UTF_8));
    if (decision != null) {
      headers.add(Headers.DECISION, decision);
    }
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            0,
            offset++,
            0L,
            TimestampType.LOG_APPEND_TIME,
            1,
            value.length,
            new byte[] {1},
            value,
            headers,
            Optional.empty()));
  }

  private static Decision decision(Verdict verdict) {
    return new Decision(
        verdict,
        verdict == Verdict.REFUSED
            ? List.of(new Finding("D01", Severity.REJECT, "/number", "is taken", "use another"))
            : List.of(),
        0,
        1,
        WHEN,
        "rules-1",
        "reference-1",
        verdict == Verdict.HELD ? WHEN : null,
        null,
        List.of(),
        "ab".repeat(32),
        null,
        null);
  }

  private static byte[] quarantined() {
    return PlatformCodec.quarantined()
        .value(
            new Quarantined(
                "AVRO_EOF",
                "ends early",
                TopicCatalogue.submissions(KR),
                0,
                7,
                WHEN,
                null,
                null,
                List.of(),
                "ab".repeat(32)));
  }
}
