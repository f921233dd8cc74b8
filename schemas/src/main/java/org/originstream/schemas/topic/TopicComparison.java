package org.originstream.schemas.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Compares topics as they are with topics as they must be. */
final class TopicComparison {
  private TopicComparison() {}

  static List<TopicProblem> problems(
      Admin admin, List<TopicSpec> specs, Map<String, TopicDescription> there)
      throws InterruptedException, ExecutionException {
    List<TopicSpec> present = specs.stream().filter(s -> there.containsKey(s.name())).toList();
    Map<ConfigResource, Config> settings =
        admin.describeConfigs(present.stream().map(TopicComparison::resource).toList()).all().get();
    List<TopicProblem> problems = new ArrayList<>();
    for (TopicSpec spec : present) {
      TopicDescription description = there.get(spec.name());
      Config config = settings.get(resource(spec));
      if (description != null && config != null) {
        problems.addAll(layout(spec, description));
        problems.addAll(settings(spec, config));
      }
    }
    return problems;
  }

  private static List<TopicProblem> layout(TopicSpec spec, TopicDescription found) {
    List<TopicProblem> problems = new ArrayList<>();
    int partitions = found.partitions().size();
    if (partitions != spec.partitions()) {
      problems.add(new TopicProblem.PartitionCount(spec.name(), spec.partitions(), partitions));
    }
    int fewest = found.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(0);
    if (fewest < spec.replicas()) {
      problems.add(new TopicProblem.Replicas(spec.name(), spec.replicas(), fewest));
    }
    return problems;
  }

  private static List<TopicProblem> settings(TopicSpec spec, Config found) {
    List<TopicProblem> problems = new ArrayList<>();
    spec.settings()
        .forEach(
            (setting, expected) -> {
              ConfigEntry entry = found.get(setting);
              String value = entry == null || entry.value() == null ? "(unset)" : entry.value();
              if (!expected.equals(value)) {
                problems.add(new TopicProblem.Setting(spec.name(), setting, expected, value));
              }
            });
    return problems;
  }

  private static ConfigResource resource(TopicSpec spec) {
    return new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
  }
}
