package org.originstream.schemas.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.originstream.domain.event.NodeCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that are missing, verifies those that are there, and waits until every
 * partition answers.
 *
 * <p>The wait matters: a batch produced right after a topic's creation was measured to be lost.
 */
public final class TopicProvisioner {
  private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);

  private final Admin admin;
  private final ClusterShape shape;
  private final Duration patience;

  /**
   * @param admin stays the caller's to close
   * @param patience how long to wait for the partitions to answer
   */
  public TopicProvisioner(Admin admin, ClusterShape shape, Duration patience) {
    this.admin = admin;
    this.shape = shape;
    this.patience = patience;
  }

  /** Creates and verifies every topic of the catalogue for these nodes. */
  public ProvisioningOutcome provision(Collection<NodeCode> nodes) throws InterruptedException {
    return provisionSpecs(TopicCatalogue.specs(nodes, shape));
  }

  /** Only looks: a missing topic is a problem. */
  public ProvisioningOutcome verify(Collection<NodeCode> nodes) throws InterruptedException {
    List<TopicSpec> specs = TopicCatalogue.specs(nodes, shape);
    try {
      Map<String, TopicDescription> there = describe(specs);
      List<TopicProblem> problems = new ArrayList<>(TopicComparison.problems(admin, specs, there));
      missing(specs, there)
          .forEach(spec -> problems.add(new TopicProblem.Missing(spec.name(), "not found")));
      return finish(specs, List.of(), problems);
    } catch (ExecutionException e) {
      return unreachable(e);
    }
  }

  /** The same for topics of the caller's own, such as the internal ones of a topology. */
  public ProvisioningOutcome provisionSpecs(List<TopicSpec> specs) throws InterruptedException {
    try {
      Map<String, TopicDescription> there = describe(specs);
      List<TopicProblem> problems = new ArrayList<>(TopicComparison.problems(admin, specs, there));
      if (!problems.isEmpty()) {
        return new ProvisioningOutcome.Refused(problems);
      }
      List<TopicSpec> missing = missing(specs, there);
      problems.addAll(create(missing));
      return finish(specs, missing.stream().map(TopicSpec::name).toList(), problems);
    } catch (ExecutionException e) {
      return unreachable(e);
    }
  }

  private ProvisioningOutcome finish(
      List<TopicSpec> specs, List<String> created, List<TopicProblem> problems)
      throws InterruptedException, ExecutionException {
    if (problems.isEmpty()) {
      problems = awaitAnswers(specs);
    }
    if (!problems.isEmpty()) {
      return new ProvisioningOutcome.Refused(problems);
    }
    Set<String> fresh = new HashSet<>(created);
    List<String> found =
        specs.stream().map(TopicSpec::name).filter(name -> !fresh.contains(name)).toList();
    LOG.atInfo()
        .addKeyValue("created", created.size())
        .addKeyValue("found", found.size())
        .log("every topic is there and answers");
    return new ProvisioningOutcome.Ready(created, found);
  }

  private Map<String, TopicDescription> describe(List<TopicSpec> specs)
      throws InterruptedException, ExecutionException {
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(specs.stream().map(TopicSpec::name).toList()).topicNameValues();
    Map<String, TopicDescription> there = new HashMap<>();
    for (var answer : asked.entrySet()) {
      try {
        there.put(answer.getKey(), answer.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return there;
  }

  private List<TopicProblem> create(List<TopicSpec> missing) throws InterruptedException {
    List<NewTopic> wanted =
        missing.stream()
            .map(
                spec ->
                    new NewTopic(spec.name(), spec.partitions(), (short) spec.replicas())
                        .configs(spec.settings()))
            .toList();
    List<TopicProblem> problems = new ArrayList<>();
    for (var answer : admin.createTopics(wanted).values().entrySet()) {
      try {
        answer.getValue().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          problems.add(new TopicProblem.Missing(answer.getKey(), cause(e)));
        }
      }
    }
    return problems;
  }

  private List<TopicProblem> awaitAnswers(List<TopicSpec> specs)
      throws InterruptedException, ExecutionException {
    List<TopicPartition> partitions = specs.stream().flatMap(TopicProvisioner::partitions).toList();
    Map<TopicPartition, Throwable> silent =
        new PartitionAnswers(admin, patience).silent(partitions).get();
    if (silent.isEmpty()) {
      return TopicComparison.problems(admin, specs, describe(specs));
    }
    Map<String, String> topics = new HashMap<>();
    silent.forEach((partition, failure) -> topics.put(partition.topic(), told(failure)));
    return topics.entrySet().stream()
        .map(e -> (TopicProblem) new TopicProblem.NotAnswering(e.getKey(), e.getValue()))
        .toList();
  }

  private static Stream<TopicPartition> partitions(TopicSpec spec) {
    return IntStream.range(0, spec.partitions()).mapToObj(p -> new TopicPartition(spec.name(), p));
  }

  private static List<TopicSpec> missing(
      List<TopicSpec> specs, Map<String, TopicDescription> there) {
    return specs.stream().filter(spec -> !there.containsKey(spec.name())).toList();
  }

  private static ProvisioningOutcome unreachable(ExecutionException e) {
    return new ProvisioningOutcome.Unreachable(
        "the cluster does not answer: " + cause(e) + "; check bootstrap.servers and the rights");
  }

  private static String cause(ExecutionException e) {
    return told(e.getCause() == null ? e : e.getCause());
  }

  private static String told(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
