package org.originstream.schemas.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Writes single events under their certificate's key. Thread-safe. */
public final class EventPublisher implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final EventCodec events;
  private final Duration patience;

  /**
   * @param connection bootstrap servers and security
   * @param clientId names this writer in the broker's logs
   * @param patience how long one event may take, the wait for a broker included
   */
  public EventPublisher(Map<String, ?> connection, String clientId, Duration patience) {
    this(
        new KafkaProducer<>(settings(connection, clientId, patience)),
        EventCodec.shipped(),
        patience);
  }

  EventPublisher(Producer<byte[], byte[]> producer, EventCodec events, Duration patience) {
    this.producer = producer;
    this.events = events;
    this.patience = patience;
  }

  /** The settings that are not anybody's choice, over the connection's own. */
  static Map<String, Object> settings(
      Map<String, ?> connection, String clientId, Duration patience) {
    Map<String, Object> settings = new HashMap<>(connection);
    int millis = Math.toIntExact(patience.toMillis());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / 2));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.RECORD_BYTES_MAX);
    return settings;
  }

  /**
   * Writes {@code event}; never completes with an exception. May block while no broker is known.
   */
  public CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    CompletableFuture<PublishOutcome> outcome = new CompletableFuture<>();
    try {
      var unused =
          producer.send(
              record(topic, event), (written, failure) -> outcome.complete(of(written, failure)));
    } catch (KafkaException | IllegalStateException failure) {
      outcome.complete(of(null, failure));
    }
    return outcome;
  }

  @Override
  public void close() {
    producer.close(patience);
  }

  private ProducerRecord<byte[], byte[]> record(String topic, OriginEvent event) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic,
            event.header().certificate().text().getBytes(StandardCharsets.UTF_8),
            events.value(event));
    record
        .headers()
        .add(Headers.SCHEMA, Headers.bytes(events.schemaOf(event).fingerprint().hex()))
        .add(Headers.EVENT_ID, Headers.bytes(event.header().eventId().toString()));
    return record;
  }

  private static PublishOutcome of(@Nullable RecordMetadata written, @Nullable Exception failure) {
    if (failure != null || written == null) {
      String reason =
          failure == null
              ? "no answer"
              : failure.getClass().getSimpleName() + ": " + failure.getMessage();
      return new PublishOutcome.NotDurable(reason);
    }
    return new PublishOutcome.Acknowledged(written.topic(), written.partition(), written.offset());
  }
}
