package org.originstream.schemas.topic;

/**
 * What all topics of a cluster share, fixed for its life.
 *
 * @param partitions P, the partitions of every decided input and output, 1 to 1,000
 * @param replicas copies of each partition, 1 (sandbox only) to 9
 */
public record ClusterShape(int partitions, int replicas) {
  public ClusterShape {
    if (partitions < 1 || partitions > 1_000) {
      throw new IllegalArgumentException("partitions must be 1 to 1,000, not " + partitions);
    }
    if (replicas < 1 || replicas > 9) {
      throw new IllegalArgumentException("replicas must be 1 to 9, not " + replicas);
    }
  }

  /** How many replicas must have a record before it is acknowledged: one may always be away. */
  public int replicasInSyncMin() {
    return Math.max(1, replicas - 1);
  }

  int partitionsOf(TopicFamily family) {
    return switch (family.split()) {
      case DECIDED -> partitions;
      case ONE -> 1;
    };
  }
}
