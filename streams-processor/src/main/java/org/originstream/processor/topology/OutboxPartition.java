package org.originstream.processor.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Every outgoing record names its partition. */
record OutboxPartition() implements StreamPartitioner<byte[], Outgoing> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, byte[] key, Outgoing outgoing, int partitions) {
    return Optional.of(Set.of(outgoing.partition()));
  }
}
