package org.originstream.schemas.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes single records that all in-sync replicas acknowledge. Thread-safe.
 *
 * <p>A send that fails ends its producer: what was sent behind it may be written or not, and a
 * producer that goes on could put a later record before an earlier one. Everything in flight is
 * reported as not durable, and the next write opens a new producer.
 */
public final class RecordWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

  private final Supplier<Producer<byte[], byte[]>> opening;
  private final Duration patience;
  private @Nullable Producer<byte[], byte[]> current;
  private boolean closed;

  /**
   * @param connection bootstrap servers and security
   * @param clientId names this writer in the broker's logs
   * @param patience how long one record may take, the wait for a broker included
   */
  public RecordWriter(Map<String, ?> connection, String clientId, Duration patience) {
    this(() -> new KafkaProducer<>(settings(connection, clientId, patience)), patience);
  }

  /**
   * @param opening gives a producer with {@link #settings}; called again after a failure
   * @param patience how long {@link #close} waits for what is in flight
   */
  public RecordWriter(Supplier<Producer<byte[], byte[]>> opening, Duration patience) {
    this.opening = opening;
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
   * Writes {@code record}; never completes with an exception. May block while no broker is known.
   */
  public CompletableFuture<PublishOutcome> write(ProducerRecord<byte[], byte[]> record) {
    CompletableFuture<PublishOutcome> outcome = new CompletableFuture<>();
    Producer<byte[], byte[]> producer = null;
    try {
      producer = producer();
      send(producer, record, outcome);
    } catch (KafkaException | IllegalStateException failure) {
      giveUp(producer, failure);
      outcome.complete(notDurable(failure));
    }
    return outcome;
  }

  private void send(
      Producer<byte[], byte[]> producer,
      ProducerRecord<byte[], byte[]> record,
      CompletableFuture<PublishOutcome> outcome) {
    var unused =
        producer.send(
            record,
            (RecordMetadata written, @Nullable Exception failure) -> {
              if (failure != null) {
                giveUp(producer, failure);
                outcome.complete(notDurable(failure));
              } else {
                outcome.complete(
                    new PublishOutcome.Acknowledged(
                        written.topic(), written.partition(), written.offset()));
              }
            });
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (closed) {
      throw new IllegalStateException("this writer is closed");
    }
    Producer<byte[], byte[]> producer = current;
    if (producer == null) {
      producer = opening.get();
      current = producer;
    }
    return producer;
  }

  /** Closes on another thread: a producer cannot be closed from its own callback. */
  private synchronized void giveUp(@Nullable Producer<byte[], byte[]> failed, Exception failure) {
    if (failed != null && current == failed) {
      current = null;
      LOG.atWarn().setCause(failure).log("a producer failed and is replaced");
      Thread.ofVirtual().start(() -> failed.close(Duration.ZERO));
    }
  }

  private static PublishOutcome notDurable(Exception failure) {
    return new PublishOutcome.NotDurable(
        failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  @Override
  public void close() {
    Producer<byte[], byte[]> producer;
    synchronized (this) {
      closed = true;
      producer = current;
      current = null;
    }
    if (producer != null) {
      producer.close(patience);
    }
  }
}
