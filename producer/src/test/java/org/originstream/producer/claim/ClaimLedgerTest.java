package org.originstream.producer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.producer.EmptyBooks;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.publish.RecordWriter;
import org.originstream.schemas.topic.TopicCatalogue;

class ClaimLedgerTest {
  private static final TopicPartition RECEIPTS = new TopicPartition(TopicCatalogue.receipts(), 0);
  private static final NodeCode KR = new NodeCode("kr");
  private static final ReceiptClaim MINE = claim("order-1", 'a', "2026-01-31T09:00:00Z");
  private static final ReceiptClaim OTHERS = claim("order-1", 'b', "2026-01-31T09:00:01Z");

  private final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
  private final List<MockConsumer<byte[], byte[]>> consumers = new CopyOnWriteArrayList<>();
  private final List<ReceiptClaim> counted = new CopyOnWriteArrayList<>();
  private final Path directory = EmptyBooks.directory();
  private KeptTopics kept = EmptyBooks.in(directory, List.of(RECEIPTS.topic()));
  private ClaimLedger ledger = open();

  private ClaimLedger open() {
    return new ClaimLedger(
        new RecordWriter(this::producer, Duration.ofSeconds(1)),
        this::consumer,
        kept,
        Duration.ofSeconds(20),
        counted::add);
  }

  @AfterEach
  void close() {
    ledger.close();
    kept.close();
  }

  @Test
  void the_next_door_on_the_same_disk_knows_the_claims_and_reads_on_behind_them() {
    arrives(0, MINE);
    await().until(() -> kept.position(RECEIPTS).isPresent());
    close();
    kept = EmptyBooks.in(directory, List.of(RECEIPTS.topic()));
    ledger = open();
    await().until(() -> consumers.size() == 2 && !consumers.getLast().assignment().isEmpty());
    assertThat(ledger.find(KR, "order-1")).contains(MINE);
    assertThat(consumers.getLast().position(RECEIPTS)).isEqualTo(1);
  }

  @Test
  void a_claim_counts_only_once_it_has_been_read_back() {
    CompletableFuture<ReceiptClaim> answer = ledger.claim(MINE);
    producers.getFirst().completeNext();
    assertThat(answer).isNotDone();
    arrives(0, MINE);
    assertThat(answer.join()).isEqualTo(MINE);
    assertThat(ledger.find(KR, "order-1")).contains(MINE);
    assertThat(counted).containsExactly(MINE);
  }

  @Test
  void the_lower_offset_counts_although_it_was_claimed_later_by_its_clock() {
    takeOffset();
    CompletableFuture<ReceiptClaim> answer = ledger.claim(MINE);
    producers.getFirst().completeNext();
    arrives(0, OTHERS);
    arrives(1, MINE);
    assertThat(answer.join()).isEqualTo(OTHERS);
    assertThat(counted).containsExactly(OTHERS);
    assertThat(producers.getFirst().history()).as("a loser writes nothing more").hasSize(2);
  }

  @Test
  void what_another_door_has_claimed_is_not_claimed_again() {
    arrives(0, OTHERS);
    await().until(() -> ledger.find(KR, "order-1").isPresent());
    assertThat(ledger.claim(MINE)).isCompletedWithValue(OTHERS);
    assertThat(producers).isEmpty();
  }

  @Test
  void a_key_is_the_senders_own() {
    arrives(0, OTHERS);
    await().until(() -> ledger.find(KR, "order-1").isPresent());
    assertThat(ledger.find(new NodeCode("cn"), "order-1")).isEmpty();
  }

  @Test
  void two_that_ask_at_once_share_one_claim() {
    CompletableFuture<ReceiptClaim> one = ledger.claim(MINE);
    CompletableFuture<ReceiptClaim> two = ledger.claim(OTHERS);
    assertThat(producers.getFirst().history()).hasSize(1);
    producers.getFirst().completeNext();
    arrives(0, MINE);
    assertThat(one.join()).isEqualTo(MINE);
    assertThat(two.join()).isEqualTo(MINE);
  }

  @Test
  void a_claim_that_cannot_be_written_fails_and_may_be_tried_again() {
    CompletableFuture<ReceiptClaim> answer = ledger.claim(MINE);
    producers.getFirst().errorNext(new TimeoutException("30 s"));
    assertThatThrownBy(answer::join).hasRootCauseMessage("TimeoutException: 30 s");
    CompletableFuture<ReceiptClaim> again = ledger.claim(MINE);
    producers.getLast().completeNext();
    arrives(0, MINE);
    assertThat(again.join()).isEqualTo(MINE);
  }

  @Test
  void a_claim_whose_answer_was_lost_is_found_again() {
    CompletableFuture<ReceiptClaim> answer = ledger.claim(MINE);
    producers.getFirst().errorNext(new TimeoutException("the answer, not the record, was lost"));
    assertThat(answer).isCompletedExceptionally();
    arrives(0, MINE);
    await().until(() -> ledger.find(KR, "order-1").isPresent());
    assertThat(ledger.claim(OTHERS)).isCompletedWithValue(MINE);
  }

  @Test
  void what_is_no_claim_is_passed_over() {
    arrives(0, new byte[] {7});
    arrives(1, MINE);
    await().until(() -> ledger.find(KR, "order-1").isPresent());
  }

  @Test
  void a_reader_that_fails_is_replaced_and_goes_on_where_it_was() {
    arrives(0, MINE);
    await().until(() -> ledger.find(KR, "order-1").isPresent());
    consumers.getFirst().setPollException(new KafkaException("gone"));
    await().atMost(Duration.ofSeconds(20)).until(() -> consumers.size() == 2);
    arrives(1, claim("order-2", 'c', "2026-01-31T09:00:02Z"));
    await().until(() -> ledger.find(KR, "order-2").isPresent());
    assertThat(counted).hasSize(2);
  }

  @Test
  void a_door_knows_when_it_has_read_the_earlier_claims() throws Exception {
    assertThat(ledger.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
  }

  private void takeOffset() {
    CompletableFuture<ReceiptClaim> other =
        ledger.claim(claim("other", 'd', "2026-01-31T09:00:03Z"));
    producers.getFirst().completeNext();
    assertThat(other).isNotDone();
  }

  private void arrives(long offset, ReceiptClaim claim) {
    arrives(offset, PlatformCodec.claims().value(claim));
  }

  private void arrives(long offset, byte[] value) {
    await().until(() -> !consumers.isEmpty() && !consumers.getLast().assignment().isEmpty());
    consumers
        .getLast()
        .addRecord(
            new ConsumerRecord<>(
                RECEIPTS.topic(), 0, offset, "k".getBytes(StandardCharsets.UTF_8), value));
  }

  private Producer<byte[], byte[]> producer() {
    MockProducer<byte[], byte[]> producer =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }

  private Consumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    consumer.updatePartitions(
        RECEIPTS.topic(),
        List.of(new PartitionInfo(RECEIPTS.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(RECEIPTS, 0L));
    consumer.updateEndOffsets(Map.of(RECEIPTS, 0L));
    consumers.add(consumer);
    return consumer;
  }

  private static ReceiptClaim claim(String key, char content, String at) {
    return new ReceiptClaim(
        key,
        KR,
        new UUID(1, 2),
        String.valueOf(content).repeat(64),
        new CertificateKey("KR", "KCS", "2026-1"),
        Instant.parse(at));
  }
}
