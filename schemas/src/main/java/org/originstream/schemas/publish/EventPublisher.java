package org.originstream.schemas.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.wire.Headers;

/** Writes single events under their certificate's key. Thread-safe. */
public final class EventPublisher implements AutoCloseable {
  private final RecordWriter writer;
  private final EventCodec events;

  /**
   * @param connection bootstrap servers and security
   * @param clientId names this writer in the broker's logs
   * @param patience how long one event may take, the wait for a broker included
   */
  public EventPublisher(Map<String, ?> connection, String clientId, Duration patience) {
    this(new RecordWriter(connection, clientId, patience), EventCodec.shipped());
  }

  EventPublisher(RecordWriter writer, EventCodec events) {
    this.writer = writer;
    this.events = events;
  }

  /**
   * Writes {@code event}; never completes with an exception. May block while no broker is known.
   */
  public CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    return writer.write(record(topic, event));
  }

  @Override
  public void close() {
    writer.close();
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
}
