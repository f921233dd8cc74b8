package org.originstream.producer.claim;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.originstream.domain.event.NodeCode;
import org.originstream.producer.follow.TopicFollower;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.publish.RecordWriter;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Agrees with all other doors on which event an idempotency key stands for.
 *
 * <p>A door appends its claim and reads on until it sees it: the first claim of a key, by offset,
 * counts for everybody. All claims of a key lie in one partition and the topic is not compacted, so
 * all doors see the same first one, now and after a restart.
 */
public final class ClaimLedger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimLedger.class);
  private static final Executor ANSWERING = Thread::startVirtualThread;

  private final RecordWriter writer;
  private final Duration patience;
  private final java.util.function.Consumer<ReceiptClaim> counting;
  private final KeptTopics kept;
  private final KeptTopics.Table first;
  private final Map<String, CompletableFuture<ReceiptClaim>> asked = new ConcurrentHashMap<>();
  private final Map<Integer, Long> readUpTo = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final TopicFollower follower;

  /** A claim that has been appended and is not read back yet. */
  private record Waiting(
      String key, int partition, long offset, CompletableFuture<ReceiptClaim> answer) {}

  /**
   * Takes over the writer and starts to follow the receipts topic.
   *
   * @param writer of claims
   * @param opening gives a read-committed consumer without a group, not yet assigned
   * @param kept where the first claim of each key is kept; the caller closes it
   * @param patience how long one claim may take
   * @param counting hears each claim that counts, once
   */
  public ClaimLedger(
      RecordWriter writer,
      Supplier<Consumer<byte[], byte[]>> opening,
      KeptTopics kept,
      Duration patience,
      java.util.function.Consumer<ReceiptClaim> counting) {
    this.writer = writer;
    this.kept = kept;
    this.first = kept.table('c');
    this.patience = patience;
    this.counting = counting;
    this.follower =
        TopicFollower.start(
            "claim-ledger", opening, List.of(TopicCatalogue.receipts()), new Keeping());
  }

  /**
   * Waits until all earlier claims have been read; false if that takes longer than {@code time}.
   */
  public boolean awaitCaughtUp(Duration time) throws InterruptedException {
    return follower.awaitCaughtUp(time);
  }

  /** Why no key can be claimed; empty if keys can be. */
  public Optional<String> trouble() {
    return follower.trouble();
  }

  /** The claim that counts for a key, as far as it has been read. */
  public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
    return first(key(node, idempotencyKey));
  }

  /**
   * Claims a key.
   *
   * @return the claim that counts: this one, or an earlier one. Fails if it cannot be written, or
   *     not be read back in time; asking again is safe
   */
  public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
    String key = key(mine.node(), mine.idempotencyKey());
    Optional<ReceiptClaim> known = first(key);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known.get());
    }
    CompletableFuture<ReceiptClaim> answer = new CompletableFuture<>();
    CompletableFuture<ReceiptClaim> earlier = asked.putIfAbsent(key, answer);
    if (earlier != null) {
      return earlier.copy();
    }
    var unused = answer.whenComplete((counts, failure) -> asked.remove(key, answer));
    append(key, mine, answer);
    return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).copy();
  }

  private void append(String key, ReceiptClaim mine, CompletableFuture<ReceiptClaim> answer) {
    var unused =
        writer
            .write(
                new ProducerRecord<>(
                    TopicCatalogue.receipts(), bytes(key), PlatformCodec.claims().value(mine)))
            .thenAccept(
                outcome -> {
                  switch (outcome) {
                    case PublishOutcome.NotDurable failed ->
                        answer.completeExceptionally(new ClaimNotWritten(failed.reason()));
                    case PublishOutcome.Acknowledged written -> await(key, written, answer);
                  }
                });
  }

  /** Looks once itself: the follower may have passed the claim before it was known to wait. */
  private void await(
      String key, PublishOutcome.Acknowledged written, CompletableFuture<ReceiptClaim> answer) {
    Waiting one = new Waiting(key, written.partition(), written.offset(), answer);
    waiting.add(one);
    if (isAnswered(one)) {
      waiting.remove(one);
    }
  }

  /** Answers on a thread of its own: who hears it may send, and a send may block. */
  private boolean isAnswered(Waiting one) {
    boolean read = readUpTo.getOrDefault(one.partition(), 0L) > one.offset();
    if (read) {
      first(one.key()).ifPresent(counts -> one.answer().completeAsync(() -> counts, ANSWERING));
    }
    return read || one.answer().isDone();
  }

  private Optional<ReceiptClaim> first(String key) {
    return first.find(bytes(key)).flatMap(ClaimLedger::claim);
  }

  private static Optional<ReceiptClaim> claim(byte[] value) {
    return PlatformCodec.claims().read(value) instanceof Reading.Read<ReceiptClaim> read
        ? Optional.of(read.value())
        : Optional.empty();
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private static String key(NodeCode node, String idempotencyKey) {
    return node + "|" + idempotencyKey;
  }

  @Override
  public void close() {
    follower.close();
    writer.close();
  }

  /** What the follower reads. */
  private final class Keeping implements TopicFollower.Reader {
    @Override
    public void keep(ConsumerRecord<byte[], byte[]> record) {
      switch (PlatformCodec.claims().read(record.value())) {
        case Reading.Read<ReceiptClaim> read -> keep(read.value(), record.value());
        case Reading.Unreadable<ReceiptClaim> bad ->
            LOG.atWarn()
                .addKeyValue("offset", record.offset())
                .addKeyValue("code", bad.code())
                .log("a record on the receipts topic is no claim and is passed over");
      }
    }

    /** Read once more after a crash, it counts once more: its receipt may not have been kept. */
    private void keep(ReceiptClaim claim, byte[] value) {
      byte[] key = bytes(key(claim.node(), claim.idempotencyKey()));
      Optional<byte[]> before = first.find(key);
      if (before.isEmpty()) {
        first.put(key, value);
      }
      if (before.isEmpty() || Arrays.equals(before.get(), value)) {
        counting.accept(claim);
      }
    }

    @Override
    public Optional<Long> keptUpTo(TopicPartition partition) {
      return kept.position(partition);
    }

    @Override
    public void readUpTo(TopicPartition partition, long position) {
      kept.readUpTo(partition, position);
      readUpTo.put(partition.partition(), position);
      waiting.removeIf(ClaimLedger.this::isAnswered);
    }
  }
}
