package org.originstream.sandbox.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.registry.RegistryKind;

/**
 * What a cluster is made of.
 *
 * @param data where everything is kept
 * @param portBase first of its ports, which follow one another; 0 takes free ones everywhere
 * @param files the directory of the configuration files, {@code deploy} of the source tree
 * @param partitions P, fixed for the life of {@code data}
 * @param doors how many, from 1
 * @param processors how many, from 1
 * @param destinations where each importing country takes its deliveries; each gets an adapter
 * @param registry who keeps the schemas
 * @param environment more for single members, by name; what it says wins
 * @param mains other classes to run for all members of a kind, told by the same arguments and
 *     environment
 */
public record ClusterSettings(
    Path data,
    int portBase,
    Path files,
    int partitions,
    int doors,
    int processors,
    Map<NodeCode, ChannelSettings> destinations,
    RegistryKind registry,
    Map<String, Map<String, String>> environment,
    Map<MemberKind, String> mains) {
  /** Three, so that any one may be lost. */
  public static final int BROKERS = 3;

  /** Few enough to be made quickly by three brokers on one machine. */
  public static final int PARTITIONS = 4;

  public ClusterSettings {
    data = data.toAbsolutePath().normalize();
    files = files.toAbsolutePath().normalize();
    destinations = Map.copyOf(destinations);
    Objects.requireNonNull(registry, "registry");
    environment = Map.copyOf(environment);
    mains = Map.copyOf(mains);
    if (doors < 1 || processors < 1) {
      throw new IllegalArgumentException(
          "a cluster has at least one door and one processor, not %d and %d"
              .formatted(doors, processors));
    }
  }

  /** One door, two processors, no importing country, free ports, the files of this source tree. */
  public static ClusterSettings in(Path data) {
    Path home = Path.of(System.getProperty("origin.home", "."));
    return new ClusterSettings(
        data,
        0,
        home.resolve("deploy"),
        PARTITIONS,
        1,
        2,
        Map.of(),
        RegistryKind.EMBEDDED,
        Map.of(),
        Map.of());
  }

  public ClusterSettings withPortBase(int base) {
    return new ClusterSettings(
        data,
        base,
        files,
        partitions,
        doors,
        processors,
        destinations,
        registry,
        environment,
        mains);
  }

  public ClusterSettings withFiles(Path directory) {
    return new ClusterSettings(
        data,
        portBase,
        directory,
        partitions,
        doors,
        processors,
        destinations,
        registry,
        environment,
        mains);
  }

  public ClusterSettings withPartitions(int number) {
    return new ClusterSettings(
        data,
        portBase,
        files,
        number,
        doors,
        processors,
        destinations,
        registry,
        environment,
        mains);
  }

  public ClusterSettings withDoors(int number) {
    return new ClusterSettings(
        data,
        portBase,
        files,
        partitions,
        number,
        processors,
        destinations,
        registry,
        environment,
        mains);
  }

  public ClusterSettings withProcessors(int number) {
    return new ClusterSettings(
        data,
        portBase,
        files,
        partitions,
        doors,
        number,
        destinations,
        registry,
        environment,
        mains);
  }

  public ClusterSettings withDestinations(Map<NodeCode, ChannelSettings> map) {
    return new ClusterSettings(
        data, portBase, files, partitions, doors, processors, map, registry, environment, mains);
  }

  public ClusterSettings withRegistry(RegistryKind kind) {
    return new ClusterSettings(
        data,
        portBase,
        files,
        partitions,
        doors,
        processors,
        destinations,
        kind,
        environment,
        mains);
  }

  /** More in the environment of single members, for example {@code JAVA_TOOL_OPTIONS}. */
  public ClusterSettings withEnvironment(Map<String, Map<String, String>> more) {
    return new ClusterSettings(
        data, portBase, files, partitions, doors, processors, destinations, registry, more, mains);
  }

  /** Runs another class for all members of a kind, which may be a broken one. */
  public ClusterSettings withMain(MemberKind kind, Class<?> main) {
    Map<MemberKind, String> more = new HashMap<>(mains);
    more.put(kind, main.getName());
    return new ClusterSettings(
        data,
        portBase,
        files,
        partitions,
        doors,
        processors,
        destinations,
        registry,
        environment,
        more);
  }
}
