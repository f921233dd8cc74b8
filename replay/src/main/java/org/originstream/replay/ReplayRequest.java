package org.originstream.replay;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.replay.query.Query;

/**
 * What is asked, once it makes sense.
 *
 * @param query which events
 * @param order of the lines
 * @param linesMax how many lines at most, from 1
 * @param preview whether to tell what would be read instead of reading it
 * @param progress whether to tell how far it is
 * @param output where to; null: standard output
 * @param brokers as named
 * @param client further settings of Kafka's client
 */
record ReplayRequest(
    Query query,
    Order order,
    long linesMax,
    boolean preview,
    boolean progress,
    @Nullable Path output,
    String brokers,
    Map<String, String> client) {
  ReplayRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(brokers, "brokers");
    client = Map.copyOf(client);
  }
}
