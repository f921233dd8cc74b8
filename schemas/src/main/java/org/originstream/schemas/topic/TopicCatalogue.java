package org.originstream.schemas.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.originstream.domain.event.NodeCode;

/** The only place that writes the name of a topic. */
public final class TopicCatalogue {
  /**
   * The largest record any topic takes: 1 MiB with the batch overhead, the broker's own default.
   */
  public static final int RECORD_BYTES_MAX = 1_048_588;

  /**
   * The largest record of a topic for what was set aside, quarantined or parked: it holds a record
   * of the largest size whole, and says what is wrong with it.
   */
  public static final int ASIDE_BYTES_MAX = 2 * RECORD_BYTES_MAX;

  private static final String PREFIX = "origin.";
  private static final String VERSION = ".v1";
  private static final Pattern NODE_TOPIC =
      Pattern.compile("origin\\.(?<family>[a-z-]+)\\.(?<node>[a-z]{2})\\.v1");

  private TopicCatalogue() {}

  public static String submissions(NodeCode node) {
    return name(TopicFamily.SUBMISSIONS, node);
  }

  public static String feedback(NodeCode node) {
    return name(TopicFamily.FEEDBACK, node);
  }

  public static String deliveries(NodeCode node) {
    return name(TopicFamily.DELIVERIES, node);
  }

  public static String certificates(NodeCode node) {
    return name(TopicFamily.CERTIFICATES, node);
  }

  public static String notices(NodeCode node) {
    return name(TopicFamily.NOTICES, node);
  }

  public static String quarantine(NodeCode node) {
    return name(TopicFamily.QUARANTINE, node);
  }

  public static String progress(NodeCode node) {
    return name(TopicFamily.PROGRESS, node);
  }

  public static String parked(NodeCode node) {
    return name(TopicFamily.PARKED, node);
  }

  public static String internal() {
    return name(TopicFamily.INTERNAL);
  }

  public static String history() {
    return name(TopicFamily.HISTORY);
  }

  public static String status() {
    return name(TopicFamily.STATUS);
  }

  public static String reference() {
    return name(TopicFamily.REFERENCE);
  }

  public static String receipts() {
    return name(TopicFamily.RECEIPTS);
  }

  public static String checkpoints() {
    return name(TopicFamily.CHECKPOINTS);
  }

  public static String subjectKeys() {
    return name(TopicFamily.SUBJECT_KEYS);
  }

  public static String audit() {
    return name(TopicFamily.AUDIT);
  }

  /** Matches the submissions topics of all nodes, also of nodes that join later. */
  public static Pattern submissionsPattern() {
    return pattern(TopicFamily.SUBMISSIONS);
  }

  /** Matches the feedback topics of all nodes, also of nodes that join later. */
  public static Pattern feedbackPattern() {
    return pattern(TopicFamily.FEEDBACK);
  }

  /** Matches the deliveries topics of all nodes, also of nodes that join later. */
  public static Pattern deliveriesPattern() {
    return pattern(TopicFamily.DELIVERIES);
  }

  /** Matches every topic of {@code family}: one for each node, or the only one. */
  public static Pattern pattern(TopicFamily family) {
    return switch (family.scope()) {
      case NODE -> Pattern.compile("origin\\." + Pattern.quote(family.word()) + "\\.[a-z]{2}\\.v1");
      case EXCHANGE -> Pattern.compile(Pattern.quote(name(family)));
    };
  }

  /** The node a topic belongs to, or empty if the topic is the exchange's own or not ours. */
  public static Optional<NodeCode> nodeOf(String topic) {
    Matcher matcher = NODE_TOPIC.matcher(topic);
    if (!matcher.matches() || familyOf(topic).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new NodeCode(matcher.group("node")));
  }

  /** The family a topic belongs to, or empty if it is not ours. */
  public static Optional<TopicFamily> familyOf(String topic) {
    return Stream.of(TopicFamily.values())
        .filter(family -> pattern(family).matcher(topic).matches())
        .findFirst();
  }

  /** The topic of {@code family} that belongs to {@code node}, or the exchange's only one. */
  public static String name(TopicFamily family, NodeCode node) {
    return switch (family.scope()) {
      case NODE -> PREFIX + family.word() + "." + node.code() + VERSION;
      case EXCHANGE -> name(family);
    };
  }

  /** Every topic a cluster with these participant nodes needs, in the order of the table. */
  public static List<TopicSpec> specs(Collection<NodeCode> nodes, ClusterShape shape) {
    return Stream.of(TopicFamily.values())
        .flatMap(
            family ->
                switch (family.scope()) {
                  case NODE ->
                      new TreeSet<>(nodes)
                          .stream().map(node -> spec(family, name(family, node), shape));
                  case EXCHANGE -> Stream.of(spec(family, name(family), shape));
                })
        .toList();
  }

  /** The settings of every topic of {@code family}. */
  public static Map<String, String> settings(TopicFamily family, ClusterShape shape) {
    Map<String, String> settings = new TreeMap<>(family.retention().settings());
    // The exchange's time is the broker's: a sender's clock neither pins nor expires a segment.
    settings.put("message.timestamp.type", "LogAppendTime");
    settings.put("max.message.bytes", Integer.toString(recordBytesMax(family)));
    settings.put("min.insync.replicas", Integer.toString(shape.replicasInSyncMin()));
    settings.put("unclean.leader.election.enable", "false");
    return settings;
  }

  private static int recordBytesMax(TopicFamily family) {
    return family == TopicFamily.QUARANTINE || family == TopicFamily.PARKED
        ? ASIDE_BYTES_MAX
        : RECORD_BYTES_MAX;
  }

  static String template(TopicFamily family) {
    return switch (family.scope()) {
      case NODE -> PREFIX + family.word() + ".<cc>" + VERSION;
      case EXCHANGE -> name(family);
    };
  }

  private static TopicSpec spec(TopicFamily family, String name, ClusterShape shape) {
    return new TopicSpec(
        name, shape.partitionsOf(family), shape.replicas(), settings(family, shape));
  }

  private static String name(TopicFamily family) {
    if (family.scope() != TopicFamily.Scope.EXCHANGE) {
      throw new IllegalArgumentException(family + " has one topic for each node: name the node");
    }
    return PREFIX + family.word() + VERSION;
  }
}
