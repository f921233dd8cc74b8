package org.originstream.producer;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.producer.http.SubmissionDesk;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.publish.DerivedId;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;

/**
 * For an authority's own system that writes to its topic without a door between.
 *
 * <pre>{@code
 * try (OriginPublisher publisher =
 *     OriginPublisher.open(
 *         Map.of("bootstrap.servers", "broker:9092"), "th-issuing", Duration.ofSeconds(30))) {
 *   publisher.publish(event).thenAccept(outcome -> …);
 * }
 * }</pre>
 *
 * <p>Give the event the id of {@link #eventId}, made from a name that your own system keeps, such
 * as its document number. After any doubt publish the same event again: the exchange knows it by
 * its id and its bytes, and decides it once. Thread-safe.
 */
public final class OriginPublisher implements AutoCloseable {
  private final SubmissionDesk.Publisher publisher;
  private final Runnable closing;

  OriginPublisher(SubmissionDesk.Publisher publisher, Runnable closing) {
    this.publisher = publisher;
    this.closing = closing;
  }

  /**
   * Opens a publisher.
   *
   * @param connection bootstrap servers and security, with Kafka's names
   * @param clientId names this writer in the broker's logs
   * @param patience how long one event may take to be acknowledged by all in-sync replicas
   */
  public static OriginPublisher open(
      Map<String, ?> connection, String clientId, Duration patience) {
    EventPublisher events = new EventPublisher(connection, clientId, patience);
    return new OriginPublisher(events::publish, events::close);
  }

  /**
   * The id of the event that {@code sender} knows by {@code key}; a door gives the same one for the
   * same sender and Idempotency-Key.
   */
  public static UUID eventId(NodeCode sender, String key) {
    return DerivedId.of("submission", sender.code(), key);
  }

  /**
   * Publishes to the topic of the event's sender. Events of one certificate keep the order of the
   * calls.
   *
   * @return never completes with an exception; {@link PublishOutcome.NotDurable} means that nobody
   *     knows, and that the same event may be published again
   * @throws IllegalArgumentException if the event is larger than the exchange takes
   */
  public CompletableFuture<PublishOutcome> publish(OriginEvent event) {
    int bytes = EventCodec.shipped().body(event).length;
    int bytesMax = DecodeLimits.EVENT.bodyBytesMax();
    if (bytes > bytesMax) {
      throw new IllegalArgumentException(
          "the event takes "
              + bytes
              + " bytes, the exchange takes "
              + bytesMax
              + "; send attachments by their hash, or split the consignment");
    }
    return publisher.publish(TopicCatalogue.submissions(event.header().senderNode()), event);
  }

  @Override
  public void close() {
    closing.run();
  }
}
