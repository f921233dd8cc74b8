package org.originstream.sandbox.broker;

import java.util.SequencedMap;
import java.util.TreeMap;

/** What the platform's promises demand of every broker of a cluster, and why. */
public final class BrokerDemands {
  /**
   * One demand.
   *
   * @param value what the property is set to
   * @param why what would be lost otherwise
   */
  public record Demand(String value, String why) {}

  private static final String ANY_ONE_LOST = "any one broker may be lost";
  private static final String QUIET = "who is quiet for weeks finds its place again";

  private BrokerDemands() {}

  /** The demands by property, in order of their names. */
  public static SequencedMap<String, Demand> all() {
    SequencedMap<String, Demand> all = new TreeMap<>();
    all.put("default.replication.factor", new Demand("3", ANY_ONE_LOST));
    all.put("min.insync.replicas", new Demand("2", "what was acknowledged is on two"));
    all.put("offsets.topic.replication.factor", new Demand("3", ANY_ONE_LOST));
    all.put("transaction.state.log.replication.factor", new Demand("3", ANY_ONE_LOST));
    all.put("transaction.state.log.min.isr", new Demand("2", "a commit is on two"));
    all.put("share.coordinator.state.topic.replication.factor", new Demand("3", ANY_ONE_LOST));
    all.put("share.coordinator.state.topic.min.isr", new Demand("2", ANY_ONE_LOST));
    all.put(
        "unclean.leader.election.enable",
        new Demand("false", "a leader that lacks a commit marker undoes exactly-once"));
    all.put("auto.create.topics.enable", new Demand("false", "a misspelt name would make a topic"));
    all.put("message.max.bytes", new Demand("1048588", "the largest record of the catalogue"));
    all.put(
        "log.message.timestamp.type",
        new Demand("LogAppendTime", "a sender's clock neither pins nor expires a segment"));
    all.put("offsets.retention.minutes", new Demand("525600", QUIET));
    all.put("transactional.id.expiration.ms", new Demand("2147483647", QUIET + " (24 days: most)"));
    all.put("producer.id.expiration.ms", new Demand("604800000", QUIET));
    all.put(
        "transaction.max.timeout.ms", new Demand("60000", "bounds how long a dead writer blocks"));
    all.put(
        "transaction.abort.timed.out.transaction.cleanup.interval.ms",
        new Demand("1000", "a dead writer is noticed within a second of its time"));
    return all;
  }

  /** The same as a section of {@code docs/settings.md}. */
  public static String markdown() {
    StringBuilder page =
        new StringBuilder(
            """

            ## Brokers

            What each of the three brokers of a cluster sets, in `deploy/broker.properties`.

            | property | value | why |
            |---|---|---|
            """);
    all()
        .forEach(
            (key, demand) ->
                page.append("| `%s` | `%s` | %s |%n".formatted(key, demand.value(), demand.why())));
    return page.toString();
  }
}
