package org.originstream.producer.receipt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.NodeCode;
import org.originstream.producer.follow.TopicFollower;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Follows the notices and the quarantine of the nodes a door speaks for. */
public final class ReceiptBook implements AutoCloseable {
  private static final int RECEIPTS_MAX = 200_000;

  private final Map<UUID, ReceiptState> states =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, ReceiptState> eldest) {
              return size() > RECEIPTS_MAX;
            }
          });
  private final TopicFollower follower;

  /**
   * Starts to follow, until closed.
   *
   * @param opening gives a read-committed consumer without a group, not yet assigned
   * @param nodes whose notices to follow
   */
  public ReceiptBook(Supplier<Consumer<byte[], byte[]>> opening, List<NodeCode> nodes) {
    List<String> topics =
        nodes.stream()
            .flatMap(n -> Stream.of(TopicCatalogue.notices(n), TopicCatalogue.quarantine(n)))
            .toList();
    this.follower = TopicFollower.start("receipt-book", opening, topics, this::keep);
  }

  /** What is known of a receipt. */
  public Optional<ReceiptState> find(UUID receiptId) {
    return Optional.ofNullable(states.get(receiptId));
  }

  /** Why receipts may be behind; empty if they are not. */
  public Optional<String> trouble() {
    return follower.trouble();
  }

  /** Notes that an event has been written; what is known already stands. */
  public void pending(UUID receiptId) {
    states.putIfAbsent(receiptId, new ReceiptState.Pending());
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    Optional<UUID> id = Headers.text(record.headers(), Headers.EVENT_ID).flatMap(ReceiptBook::uuid);
    Optional<ReceiptState> state = state(record);
    if (id.isPresent() && state.isPresent()) {
      states.merge(id.get(), state.get(), ReceiptState::shown);
    }
  }

  private static Optional<ReceiptState> state(ConsumerRecord<byte[], byte[]> record) {
    var decision = record.headers().lastHeader(Headers.DECISION);
    if (decision != null) {
      return PlatformCodec.decisions().read(decision.value()) instanceof Reading.Read<Decision> read
          ? Optional.of(new ReceiptState.Decided(read.value()))
          : Optional.empty();
    }
    return PlatformCodec.quarantined().read(record.value())
            instanceof Reading.Read<Quarantined> read
        ? Optional.of(new ReceiptState.Strange(read.value()))
        : Optional.empty();
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
