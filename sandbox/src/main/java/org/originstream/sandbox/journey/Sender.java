package org.originstream.sandbox.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.samples.Sample;
import org.originstream.schemas.topic.TopicCatalogue;

/** Hands the samples in, as their authorities would. */
final class Sender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final URI door;
  private final String bootstrapServers;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Sender(URI door, String bootstrapServers) {
    this.door = door;
    this.bootstrapServers = bootstrapServers;
  }

  /** Hands one in by HTTP, also if the rules would refuse it. */
  void submit(Sample sample) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(door.resolve("/v1/events?anyway=true"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "journey-" + sample.name())
            .POST(HttpRequest.BodyPublishers.ofByteArray(sample.json().toArray()))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(sample.name() + " was not taken: " + answer.body());
    }
  }

  /** Puts bytes on a sender's topic that are no event at all, as a broken client would. */
  void sendGarbage(NodeCode node, String key) throws InterruptedException, ExecutionException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TopicCatalogue.submissions(node),
                  key.getBytes(StandardCharsets.UTF_8),
                  "<certificate>not Avro</certificate>".getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
