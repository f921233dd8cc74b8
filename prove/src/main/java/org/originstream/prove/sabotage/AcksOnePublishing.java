package org.originstream.prove.sabotage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.domain.event.OriginEvent;
import org.originstream.prove.load.Publishing;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.publish.PublishOutcome;

/** Takes the leader's word for it: what no other broker has yet is lost with the leader. */
public final class AcksOnePublishing implements Publishing {
  private final KafkaProducer<byte[], byte[]> producer;

  public AcksOnePublishing(String bootstrapServers, String clientId) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.ACKS_CONFIG,
                "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                "false"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    CompletableFuture<PublishOutcome> outcome = new CompletableFuture<>();
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic,
                event.header().certificate().text().getBytes(StandardCharsets.UTF_8),
                EventCodec.shipped().value(event)),
            (written, failure) ->
                outcome.complete(
                    failure == null
                        ? new PublishOutcome.Acknowledged(
                            written.topic(), written.partition(), written.offset())
                        : new PublishOutcome.NotDurable(String.valueOf(failure.getMessage()))));
    return outcome;
  }

  @Override
  public void close() {
    producer.close();
  }
}
