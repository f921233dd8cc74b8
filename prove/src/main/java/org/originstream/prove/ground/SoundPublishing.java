package org.originstream.prove.ground;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.originstream.domain.event.OriginEvent;
import org.originstream.prove.load.Publishing;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.PublishOutcome;

/** As every authority publishes: all in-sync replicas acknowledge. */
final class SoundPublishing implements Publishing {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventPublisher publisher;

  SoundPublishing(String bootstrapServers, String clientId) {
    this.publisher =
        new EventPublisher(Map.of("bootstrap.servers", bootstrapServers), clientId, PATIENCE);
  }

  @Override
  public CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    return publisher.publish(topic, event);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
