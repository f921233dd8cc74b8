package org.originstream.sandbox.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one process of a cluster is started, the same each time.
 *
 * @param name unlike any other's, for example {@code broker-1}
 * @param kind what it is
 * @param main the class that runs, then its arguments
 * @param environment what the configuration files ask for
 * @param stateDirectory what it keeps between two lives; it may never make it
 * @param address where it listens
 * @param probe whether it does its work
 */
public record MemberSpec(
    String name,
    MemberKind kind,
    List<String> main,
    Map<String, String> environment,
    Path stateDirectory,
    URI address,
    ReadyProbe probe) {
  public MemberSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    main = List.copyOf(main);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(stateDirectory, "stateDirectory");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(probe, "probe");
  }

  /** The same with more in its environment. */
  MemberSpec with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new MemberSpec(name, kind, main, all, stateDirectory, address, probe);
  }

  /** The same, run by another class. */
  MemberSpec withMain(String other) {
    List<String> words = new ArrayList<>(main);
    words.set(0, other);
    return new MemberSpec(name, kind, words, environment, stateDirectory, address, probe);
  }
}
