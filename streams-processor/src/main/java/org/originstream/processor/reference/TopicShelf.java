package org.originstream.processor.reference;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.processor.topology.GroundsShelf;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.reference.ReferenceTopic;

/** Grounds by version, from the reference topic; shared by all tasks of a processor. */
public final class TopicShelf implements GroundsShelf, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReferenceTopic topic;
  private final Grounds builtIn;
  private final Map<String, Grounds> versions = new HashMap<>();

  private TopicShelf(ReferenceTopic topic) {
    this.topic = topic;
    this.builtIn = ReferenceGrounds.of(ReferenceFiles.load().orThrow());
  }

  /** A shelf that reads the reference topic of that cluster. */
  public static TopicShelf reading(String bootstrapServers) {
    return new TopicShelf(new ReferenceTopic(ReadCommitted.consumer(bootstrapServers)));
  }

  @Override
  public Grounds builtIn() {
    return builtIn;
  }

  @Override
  public synchronized Grounds of(String referenceVersion) {
    Grounds known = versions.get(referenceVersion);
    if (known == null) {
      known = ReferenceGrounds.of(ReferenceFiles.load(arrived(referenceVersion)).orThrow());
      versions.put(referenceVersion, known);
    }
    return known;
  }

  private SortedMap<String, byte[]> arrived(String version) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<SortedMap<String, byte[]>> files = topic.files(version);
      if (files.isPresent()) {
        return files.get();
      }
    }
    throw new IllegalStateException(
        "the parts of reference version " + version + " did not arrive within " + PATIENCE);
  }

  @Override
  public synchronized void close() {
    topic.close();
  }
}
