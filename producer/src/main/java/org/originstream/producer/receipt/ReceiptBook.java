package org.originstream.producer.receipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.originstream.domain.event.NodeCode;
import org.originstream.producer.follow.TopicFollower;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Follows the notices and the quarantine of the nodes a door speaks for. */
public final class ReceiptBook implements AutoCloseable {
  private final KeptTopics kept;
  private final KeptStates states;
  private final TopicFollower follower;

  /**
   * Starts to follow, until closed.
   *
   * @param opening gives a read-committed consumer without a group, not yet assigned
   * @param kept where the receipts are kept; the caller closes it
   * @param nodes whose notices to follow
   */
  public ReceiptBook(
      Supplier<Consumer<byte[], byte[]>> opening, KeptTopics kept, List<NodeCode> nodes) {
    this.kept = kept;
    this.states = new KeptStates(kept.table('r'));
    this.follower = TopicFollower.start("receipt-book", opening, topics(nodes), new Keeping());
  }

  /** What a book of these nodes follows. */
  public static List<String> topics(List<NodeCode> nodes) {
    return nodes.stream()
        .flatMap(n -> Stream.of(TopicCatalogue.notices(n), TopicCatalogue.quarantine(n)))
        .toList();
  }

  /** What is known of a receipt. */
  public Optional<ReceiptState> find(UUID receiptId) {
    return states.find(receiptId);
  }

  /** Why receipts may be behind; empty if they are not. */
  public Optional<String> trouble() {
    return follower.trouble();
  }

  /** Notes that an event has been written; what is known already stands. */
  public void pending(UUID receiptId) {
    states.show(receiptId, new ReceiptState.Pending());
  }

  /** What the follower reads. */
  private final class Keeping implements TopicFollower.Reader {
    @Override
    public void keep(ConsumerRecord<byte[], byte[]> record) {
      Headers.text(record.headers(), Headers.EVENT_ID)
          .flatMap(ReceiptBook::uuid)
          .ifPresent(id -> state(record).ifPresent(state -> states.show(id, state)));
    }

    @Override
    public Optional<Long> keptUpTo(TopicPartition partition) {
      return kept.position(partition);
    }

    @Override
    public void readUpTo(TopicPartition partition, long position) {
      kept.readUpTo(partition, position);
    }
  }

  private static Optional<ReceiptState> state(ConsumerRecord<byte[], byte[]> record) {
    var decision = record.headers().lastHeader(Headers.DECISION);
    return decision == null
        ? KeptStates.strange(record.value())
        : KeptStates.decided(decision.value());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
