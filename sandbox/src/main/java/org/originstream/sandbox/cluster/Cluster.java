package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.sandbox.Provisioning;
import org.originstream.schemas.topic.ClusterShape;

/**
 * Three brokers, a registry, doors, processors and adapters, each a process of its own.
 *
 * <p>All of them end with this process, also when it is killed.
 */
public final class Cluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration WITHOUT_QUORUM = Duration.ofSeconds(3);

  private final ClusterSettings settings;
  private final Roster roster;
  private final ClusterPorts ports;
  private final Map<String, Member> members = new LinkedHashMap<>();

  /**
   * Prepares a cluster; nothing runs yet, but all addresses are known.
   *
   * @param onChange told of each change of a member's state, by the thread that made it
   */
  public Cluster(ClusterSettings settings, Consumer<Member> onChange) {
    this.settings = settings;
    this.ports = new ClusterPorts(settings.portBase());
    this.roster = new Roster(settings, ports);
    ChildJvm jvm = new ChildJvm(settings.data().resolve("logs"));
    roster.members().forEach(spec -> members.put(spec.name(), new Member(spec, jvm, onChange)));
  }

  /** One sentence for each port that is taken; empty if all can be had. */
  public List<String> refusals() {
    return ports.refusals();
  }

  /**
   * Starts all members and returns when they do their work: brokers and registry first, then the
   * topics are made, then the others.
   *
   * @throws IllegalStateException naming the member that does not, and its log
   */
  public void start() throws IOException, InterruptedException {
    List<Member> first = of(MemberKind.BROKER, MemberKind.REGISTRY);
    begin(first);
    awaitReady(first);
    Provisioning.topics(
        bootstrapServers(),
        nodes(),
        new ClusterShape(settings.partitions(), ClusterSettings.BROKERS));
    List<Member> then = of(MemberKind.DOOR, MemberKind.PROCESSOR, MemberKind.ADAPTER);
    begin(then);
    awaitReady(then);
  }

  private static void begin(Collection<Member> some) throws IOException {
    for (Member member : some) {
      member.start();
    }
  }

  /**
   * Waits until all of them do their work.
   *
   * @throws IllegalStateException naming the first that does not, and its log
   */
  public static void awaitReady(Collection<Member> some) throws InterruptedException {
    for (Member member : some) {
      if (!member.awaitReady(PATIENCE)) {
        throw new IllegalStateException(
            "%s is %s%s; its log is %s"
                .formatted(
                    member.name(),
                    member.state(),
                    member.exitCode().map(code -> " with exit code " + code).orElse(""),
                    member.log()));
      }
    }
  }

  /**
   * One member: {@code broker-1} to {@code broker-3}, {@code registry}, {@code door-1} …, {@code
   * processor-1} …, {@code adapter-cc}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Member member(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new IllegalArgumentException("no member is named " + name + "; " + members.keySet());
    }
    return member;
  }

  /** All members, in the order in which they are started. */
  public List<Member> members() {
    return List.copyOf(members.values());
  }

  /** The members of some kinds, in the order in which they are started. */
  public List<Member> of(MemberKind... kinds) {
    List<MemberKind> wanted = List.of(kinds);
    return members.values().stream().filter(m -> wanted.contains(m.kind())).toList();
  }

  /** Where clients find the brokers. */
  public String bootstrapServers() {
    return roster.bootstrapServers();
  }

  /** Where a member listens; known before it runs. */
  public URI address(String name) {
    return member(name).address();
  }

  /** All participants. */
  public List<NodeCode> nodes() {
    return ReferenceFiles.load().orThrow().participants().nodes().keySet().stream()
        .sorted()
        .toList();
  }

  /** The members and where they are in their lives, for messages. */
  @Override
  public String toString() {
    return members.values().stream()
        .map(m -> m.name() + " " + m.state())
        .collect(Collectors.joining(", "));
  }

  /**
   * Stops everything: those that work with the brokers, then one broker, while the others are still
   * a quorum that lets it go, then the rest, which nobody lets go.
   */
  @Override
  public void close() {
    stop(of(MemberKind.DOOR, MemberKind.PROCESSOR, MemberKind.ADAPTER, MemberKind.REGISTRY), null);
    List<Member> brokers = of(MemberKind.BROKER);
    stop(brokers.subList(0, 1), null);
    stop(brokers, WITHOUT_QUORUM);
  }

  private static void stop(List<Member> some, @Nullable Duration grace) {
    List<Thread> stopping =
        some.stream().map(member -> Thread.ofVirtual().start(() -> stop(member, grace))).toList();
    try {
      for (Thread thread : stopping) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(Member member, @Nullable Duration grace) {
    try {
      if (grace == null) {
        member.stop();
      } else {
        member.stop(grace);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
