package org.originstream.prove.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;
import org.originstream.prove.audit.Pulse;
import org.originstream.prove.load.Paperwork;
import org.originstream.prove.load.Publishing;
import org.originstream.prove.sabotage.AcksOnePublishing;
import org.originstream.prove.sabotage.AtLeastOnceProcessor;
import org.originstream.prove.sabotage.ForgetfulDoor;
import org.originstream.prove.sabotage.UnguardedProcessor;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.ClusterSettings;
import org.originstream.sandbox.cluster.Member;
import org.originstream.sandbox.cluster.MemberKind;

/**
 * A whole exchange of real processes to make trials on: three brokers, two doors, two processors,
 * an adapter and its customs, which keeps a ledger. Several trials may follow one another on it.
 */
public final class ProvingGround implements AutoCloseable {
  private static final String SECRET = "whsec_b3JpZ2luc3RyZWFtLXByb3ZlLXNlY3JldA==";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Cluster cluster;
  private final LedgeredCustoms customs;
  private final Path customsLedger;
  private final Optional<Sabotage> sabotage;

  private ProvingGround(
      Cluster cluster, LedgeredCustoms customs, Path customsLedger, Optional<Sabotage> sabotage) {
    this.cluster = cluster;
    this.customs = customs;
    this.customsLedger = customsLedger;
    this.sabotage = sabotage;
  }

  /**
   * Starts everything and returns when it works.
   *
   * @param data a directory of its own
   * @param sabotage what is broken on purpose
   * @param progress hears of each process that is there
   */
  public static ProvingGround open(
      Path data, Optional<Sabotage> sabotage, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path ledger = data.resolve("customs").resolve("jp.jsonl");
    LedgeredCustoms customs = new LedgeredCustoms(ledger);
    ChannelSettings channel =
        new ChannelSettings.Webhook(customs.endpoint(), List.of(SECRET), Duration.ofSeconds(10));
    ClusterSettings settings =
        broken(
            ClusterSettings.in(data)
                .withDoors(2)
                .withDestinations(Map.of(Paperwork.BY_WEBHOOK, channel)),
            sabotage);
    Cluster cluster =
        new Cluster(settings, member -> progress.accept(member.name() + " " + member.state()));
    try {
      cluster.start();
      return new ProvingGround(cluster, customs, ledger, sabotage);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      cluster.close();
      customs.close();
      throw failure;
    }
  }

  private static ClusterSettings broken(ClusterSettings sound, Optional<Sabotage> sabotage) {
    if (sabotage.isEmpty()) {
      return sound;
    }
    return switch (sabotage.get()) {
      case ACKS_ONE -> sound.withEnvironment(lazyBrokers());
      case AT_LEAST_ONCE -> sound.withMain(MemberKind.PROCESSOR, AtLeastOnceProcessor.class);
      case UNGUARDED -> sound.withMain(MemberKind.PROCESSOR, UnguardedProcessor.class);
      case FORGETFUL_DOORS -> sound.withMain(MemberKind.DOOR, ForgetfulDoor.class);
      case READ_UNCOMMITTED, LOST_CHANGELOG -> sound;
    };
  }

  /** Followers that ask for a mebibyte, and so are half a second behind. */
  private static Map<String, Map<String, String>> lazyBrokers() {
    Map<String, String> lazy =
        Map.of(
            "KAFKA_MIN_INSYNC_REPLICAS", "1",
            "KAFKA_REPLICA_FETCH_MIN_BYTES", "1048576");
    Map<String, Map<String, String>> all = new HashMap<>();
    for (int broker = 1; broker <= ClusterSettings.BROKERS; broker++) {
      all.put("broker-" + broker, lazy);
    }
    return all;
  }

  /** The processes. */
  public Cluster cluster() {
    return cluster;
  }

  public String bootstrapServers() {
    return cluster.bootstrapServers();
  }

  /** All participants. */
  public List<NodeCode> nodes() {
    return cluster.nodes();
  }

  /** P. */
  public int partitions() {
    return ClusterSettings.PARTITIONS;
  }

  /** Where the customs that takes webhooks enters its deliveries. */
  public Path customsLedger() {
    return customsLedger;
  }

  /** A way to publish, for one client. */
  public Publishing publishing(String clientId) {
    return sabotage.filter(s -> s == Sabotage.ACKS_ONE).isPresent()
        ? new AcksOnePublishing(bootstrapServers(), clientId)
        : new SoundPublishing(bootstrapServers(), clientId);
  }

  /** Follows the history from now on. */
  public Pulse pulse() {
    return new Pulse(bootstrapServers(), partitions());
  }

  /** The names of the members of some kinds. */
  public List<String> names(MemberKind... kinds) {
    return cluster.of(kinds).stream().map(Member::name).toList();
  }

  /** Starts what is down, and waits until all of it works. */
  public void allUp() throws IOException, InterruptedException {
    for (Member member : cluster.members()) {
      member.start();
    }
    for (Member member : cluster.members()) {
      if (!member.awaitReady(PATIENCE)) {
        throw new IllegalStateException(
            member.name() + " does not come back; its log is " + member.log());
      }
    }
  }

  @Override
  public void close() throws IOException {
    cluster.close();
    customs.close();
  }
}
