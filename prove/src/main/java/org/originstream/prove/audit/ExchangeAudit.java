package org.originstream.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.topic.TopicCatalogue;

/** Judges everything that an exchange has decided since its first day, partition by partition. */
public final class ExchangeAudit {
  private final String bootstrapServers;
  private final List<NodeCode> nodes;
  private final int partitions;
  private final Isolation isolation;
  private final IntConsumer progress;

  /**
   * What was found.
   *
   * @param violations what was wrong with the exchange itself
   * @param decidedForGood how often each event was decided for good
   * @param digests of every case, by certificate key
   * @param consigned by certificate key: the digests of what was handed on to the customs that
   *     takes webhooks, in order
   * @param decisions how many there were
   * @param duplicates how many of them were of events known before
   * @param conflicts how many of them were of other events with a known id
   * @param handedOn how many records recipients got
   */
  public record Result(
      Violations violations,
      Map<UUID, Integer> decidedForGood,
      Map<String, String> digests,
      Map<String, List<String>> consigned,
      long decisions,
      long duplicates,
      long conflicts,
      long handedOn) {}

  /**
   * @param progress hears of each partition that has been judged
   */
  public ExchangeAudit(
      String bootstrapServers,
      List<NodeCode> nodes,
      int partitions,
      Isolation isolation,
      IntConsumer progress) {
    this.bootstrapServers = bootstrapServers;
    this.nodes = List.copyOf(nodes);
    this.partitions = partitions;
    this.isolation = isolation;
    this.progress = progress;
  }

  /** Reads and judges all; nothing may be under way meanwhile. */
  public Result judge() {
    Tally tally = new Tally();
    try (CommittedScan scan = new CommittedScan(bootstrapServers, isolation)) {
      for (int partition = 0; partition < partitions; partition++) {
        tally.add(judge(scan, partition));
        progress.accept(partition);
      }
    }
    return tally.result();
  }

  /** Adds the partitions up. */
  private static final class Tally {
    private final Violations violations = new Violations();
    private final Map<UUID, Integer> decidedForGood = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, List<String>> consigned = new HashMap<>();
    private long decisions;
    private long duplicates;
    private long conflicts;
    private long handedOn;

    void add(PartitionAudit audit) {
      violations.addAll(audit.violations());
      audit.decidedForGood().forEach((id, times) -> decidedForGood.merge(id, times, Integer::sum));
      digests.putAll(audit.digests());
      consigned.putAll(audit.consigned());
      decisions += audit.decisions();
      duplicates += audit.duplicates();
      conflicts += audit.conflicts();
      handedOn += audit.handedOn();
    }

    Result result() {
      return new Result(
          violations,
          decidedForGood,
          digests,
          consigned,
          decisions,
          duplicates,
          conflicts,
          handedOn);
    }
  }

  private PartitionAudit judge(CommittedScan scan, int partition) {
    PartitionAudit audit = new PartitionAudit();
    scan.read(List.of(new TopicPartition(TopicCatalogue.history(), partition)), audit::history);
    scan.read(recipients(partition), audit::handedOn);
    scan.read(List.of(new TopicPartition(TopicCatalogue.status(), partition)), audit::status);
    audit.close();
    return audit;
  }

  private List<TopicPartition> recipients(int partition) {
    List<TopicPartition> all = new ArrayList<>();
    nodes.stream()
        .flatMap(node -> Stream.of(TopicCatalogue.certificates(node), TopicCatalogue.notices(node)))
        .forEach(topic -> all.add(new TopicPartition(topic, partition)));
    return all;
  }

  /** Every partition of the history. */
  public static List<TopicPartition> history(int partitions) {
    return IntStream.range(0, partitions)
        .mapToObj(p -> new TopicPartition(TopicCatalogue.history(), p))
        .toList();
  }
}
