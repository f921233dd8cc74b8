package org.originstream.processor.topology;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.originstream.schemas.topic.TopicCatalogue;

/**
 * The topology: every topic of events is read, each record decoded under guard, decided at its
 * home, and what was decided is written out.
 *
 * <p>Sources are patterns, so that a country that joins is read from its first record on.
 */
public final class CertificateTopology {
  private final Wire wire;
  private final GroundsShelf shelf;
  private final int partitions;

  /**
   * Prepares the topology.
   *
   * @param wire reads and writes bytes
   * @param shelf where grounds come from
   * @param partitions the cluster's P: how many partitions every decided topic has
   */
  public CertificateTopology(Wire wire, GroundsShelf shelf, int partitions) {
    this.wire = wire;
    this.shelf = shelf;
    this.partitions = partitions;
  }

  /** Builds it; starts nothing. */
  public Topology build() {
    Topology topology = new Topology();
    source(topology, Names.READ_SUBMISSIONS, TopicCatalogue.submissionsPattern());
    source(topology, Names.READ_FEEDBACK, TopicCatalogue.feedbackPattern());
    source(topology, Names.READ_DELIVERIES, TopicCatalogue.deliveriesPattern());
    source(
        topology, Names.READ_INTERNAL, Pattern.compile(Pattern.quote(TopicCatalogue.internal())));
    topology.addProcessor(
        Names.DECODE,
        () -> new DecodeStep(wire, partitions),
        Names.READ_SUBMISSIONS,
        Names.READ_FEEDBACK,
        Names.READ_DELIVERIES,
        Names.READ_INTERNAL);
    topology.addProcessor(
        Names.DECIDE, () -> new DecideStep(wire, shelf, partitions), Names.DECODE);
    topology.addStateStore(store(Names.CASES), Names.DECIDE);
    topology.addStateStore(store(Names.STREAM_NUMBERS), Names.DECIDE);
    topology.addStateStore(store(Names.INDEX_CARDS), Names.DECIDE);
    topology.addStateStore(store(Names.DUE), Names.DECIDE);
    topology.addStateStore(store(Names.ADOPTED), Names.DECIDE);
    topology.addSink(
        Names.WRITE_OUTBOXES,
        new OutboxTopic(),
        new ByteArraySerializer(),
        new OutgoingValue(),
        new OutboxPartition(),
        Names.DECODE,
        Names.DECIDE);
    return topology;
  }

  private static void source(Topology topology, String name, Pattern topics) {
    topology.addSource(
        AutoOffsetReset.earliest(),
        name,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        topics);
  }

  private static StoreBuilder<KeyValueStore<byte[], byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }
}
