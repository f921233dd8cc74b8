package org.originstream.schemas.topic;

import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** Whether a topic, as its brokers describe it, takes a record that must not be lost. */
final class TopicCondition {
  private TopicCondition() {}

  /** What keeps it from doing so; empty if nothing does. */
  static Optional<String> trouble(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> trouble(topic.name(), partition))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> trouble(String topic, TopicPartitionInfo partition) {
    String where = "partition " + partition.partition() + " of " + topic;
    if (partition.leader() == null || partition.leader().isEmpty()) {
      return Optional.of(where + " has no leader: bring its brokers back");
    }
    int replicas = partition.replicas().size();
    int needed = new ClusterShape(1, replicas).replicasInSyncMin();
    int inSync = partition.isr().size();
    return inSync < needed
        ? Optional.of(
            where
                + " has "
                + inSync
                + " of "
                + replicas
                + " replicas in sync, and takes records from "
                + needed
                + " on")
        : Optional.empty();
  }
}
