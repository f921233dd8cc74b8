package org.originstream.producer.claim;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Agrees with all other doors on which event an idempotency key stands for.
 *
 * <p>A door appends its claim and reads on until it sees it: the first claim of a key, by offset,
 * counts for everybody. All claims of a key lie in one partition, so all doors see the same first.
 */
public final class ClaimLedger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimLedger.class);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, ReceiptClaim> first = new ConcurrentHashMap<>();
  private final Map<Integer, Long> readUpTo = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread follower;

  /** A claim that has been appended and is not read back yet. */
  private record Waiting(
      String key, int partition, long offset, CompletableFuture<ReceiptClaim> answer) {}

  /**
   * Takes over both clients and starts to follow the receipts topic.
   *
   * @param producer with acks=all
   * @param consumer without a group, not yet assigned
   */
  public ClaimLedger(Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> consumer) {
    this.producer = producer;
    this.consumer = consumer;
    this.follower = Thread.ofPlatform().name("claim-ledger").daemon().start(this::follow);
  }

  /**
   * Waits until all earlier claims have been read; false if that takes longer than {@code time}.
   */
  public boolean awaitCaughtUp(Duration time) throws InterruptedException {
    return caughtUp.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The claim that counts for a key, as far as it has been read. */
  public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
    return Optional.ofNullable(first.get(key(node, idempotencyKey)));
  }

  /**
   * Claims a key.
   *
   * @return the claim that counts: this one, or an earlier one; fails if it cannot be written
   */
  public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
    String key = key(mine.node(), mine.idempotencyKey());
    ReceiptClaim known = first.get(key);
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<ReceiptClaim> answer = new CompletableFuture<>();
    append(key, mine, answer);
    return answer.thenApply(counts -> settled(key, mine, counts));
  }

  /**
   * Compaction keeps the last claim of a key. A door that was not the first therefore repeats the
   * first one behind its own.
   */
  private ReceiptClaim settled(String key, ReceiptClaim mine, ReceiptClaim counts) {
    if (!counts.equals(mine)) {
      append(key, counts, new CompletableFuture<>());
    }
    return counts;
  }

  private void append(String key, ReceiptClaim claim, CompletableFuture<ReceiptClaim> answer) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                TopicCatalogue.receipts(),
                key.getBytes(StandardCharsets.UTF_8),
                PlatformCodec.claims().value(claim)),
            (RecordMetadata written, Exception failure) -> {
              if (failure != null) {
                answer.completeExceptionally(failure);
              } else {
                waiting.add(new Waiting(key, written.partition(), written.offset(), answer));
              }
            });
  }

  private void follow() {
    try (consumer) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TopicCatalogue.receipts()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!closing.get()) {
        consumer.poll(POLL).forEach(this::keep);
        partitions.forEach(p -> readUpTo.put(p.partition(), consumer.position(p)));
        answerWaiting();
        if (ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
          caughtUp.countDown();
        }
      }
    } catch (WakeupException e) {
      if (!closing.get()) {
        throw e;
      }
    }
  }

  private void answerWaiting() {
    waiting.removeIf(
        w -> {
          ReceiptClaim counts = first.get(w.key());
          boolean read = readUpTo.getOrDefault(w.partition(), 0L) > w.offset() && counts != null;
          return read && w.answer().complete(counts);
        });
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    switch (PlatformCodec.claims().read(record.value())) {
      case Reading.Read<ReceiptClaim> read -> first.putIfAbsent(key, read.value());
      case Reading.Unreadable<ReceiptClaim> bad ->
          LOG.atWarn()
              .addKeyValue("offset", record.offset())
              .addKeyValue("code", bad.code())
              .log("a record on the receipts topic is no claim and is passed over");
    }
  }

  private static String key(NodeCode node, String idempotencyKey) {
    return node + "|" + idempotencyKey;
  }

  @Override
  public void close() {
    closing.set(true);
    consumer.wakeup();
    try {
      follower.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(5));
  }
}
