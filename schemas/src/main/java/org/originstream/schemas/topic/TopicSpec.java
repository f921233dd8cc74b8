package org.originstream.schemas.topic;

import java.util.Map;
import java.util.Objects;

/**
 * How one topic must be.
 *
 * @param name its name
 * @param partitions its exact number of partitions
 * @param replicas copies of each partition
 * @param settings the topic settings that matter; others are the cluster's own
 */
public record TopicSpec(String name, int partitions, int replicas, Map<String, String> settings) {
  public TopicSpec {
    Objects.requireNonNull(name, "name");
    settings = Map.copyOf(settings);
  }
}
