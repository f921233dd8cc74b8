package org.originstream.prove.load;

import java.util.concurrent.CompletableFuture;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.publish.PublishOutcome;

/** A way to put an event on a topic. */
public interface Publishing extends AutoCloseable {
  /** Never completes with an exception. */
  CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event);

  @Override
  void close();
}
