package org.originstream.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.topic.ClusterShape;
import org.originstream.schemas.topic.ProvisioningOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicProvisioner;
import org.originstream.schemas.topic.TopicSpec;

/** Makes the topics of an exchange, before anybody writes. */
public final class Provisioning {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Provisioning() {}

  /**
   * Makes what is missing, and waits until every partition answers.
   *
   * @throws IllegalStateException with every problem, if a topic is not as it must be
   */
  public static void topics(String bootstrapServers, Collection<NodeCode> nodes, int partitions)
      throws InterruptedException {
    topics(bootstrapServers, nodes, new ClusterShape(partitions, 1));
  }

  /** The same on a cluster of any shape. */
  public static void topics(String bootstrapServers, Collection<NodeCode> nodes, ClusterShape shape)
      throws InterruptedException {
    List<TopicSpec> specs = new ArrayList<>(TopicCatalogue.specs(nodes, shape));
    // What arrives on the exchange's own topic and cannot be read is quarantined in its name.
    TopicCatalogue.specs(List.of(NodeCode.EXCHANGE), shape).stream()
        .filter(s -> s.name().equals(TopicCatalogue.quarantine(NodeCode.EXCHANGE)))
        .forEach(specs::add);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      switch (new TopicProvisioner(admin, shape, PATIENCE).provisionSpecs(specs)) {
        case ProvisioningOutcome.Ready ready -> {}
        case ProvisioningOutcome.Refused refused ->
            throw new IllegalStateException(
                refused.problems().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n")));
        case ProvisioningOutcome.Unreachable unreachable ->
            throw new IllegalStateException(unreachable.cause());
      }
    }
  }
}
