package org.originstream.schemas.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.originstream.schemas.topic.TopicCatalogue;

/** Reads the reference topic from its beginning, as far as is needed. Not thread-safe. */
public final class ReferenceTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, byte[]> records = new HashMap<>();

  /**
   * Takes over a read-committed consumer without a group; closes it in the end.
   *
   * @param consumer not yet assigned
   */
  public ReferenceTopic(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    TopicPartition only = new TopicPartition(TopicCatalogue.reference(), 0);
    consumer.assign(List.of(only));
    consumer.seekToBeginning(List.of(only));
  }

  /** Reads on once; then the files of a version, or empty if not all have arrived yet. */
  public Optional<SortedMap<String, byte[]>> files(String version) {
    consumer
        .poll(POLL)
        .forEach(r -> records.put(new String(r.key(), StandardCharsets.UTF_8), r.value()));
    byte[] manifest = records.get(ReferenceManifest.key(version));
    return manifest == null ? Optional.empty() : files(ReferenceManifest.parse(version, manifest));
  }

  private Optional<SortedMap<String, byte[]>> files(ReferenceManifest manifest) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, String> part : manifest.parts().entrySet()) {
      byte[] content = records.get(ReferenceManifest.partKey(part.getValue()));
      if (content == null) {
        return Optional.empty();
      }
      files.put(part.getKey(), content);
    }
    return Optional.of(files);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
