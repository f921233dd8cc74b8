package org.originstream.processor.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a processor is told; everything else is fixed, because it is not a matter of taste.
 *
 * @param name of this processor, unlike any other's of the cluster and the same in every life; one
 *     that comes back in time goes on with its own partitions, and nobody else's stop for it
 * @param bootstrapServers brokers, as host:port separated by commas
 * @param partitions the cluster's P, from 1
 * @param replicas how many copies internal topics have, from 1; 1 only in the sandbox
 * @param stateDirectory where cases are kept on disk; never below {@code /tmp} but in a sandbox
 * @param threads how many stream threads, from 1
 * @param commitInterval how long decided events wait to become visible
 * @param statusPort where the status is served; 0 for a free port
 */
public record ProcessorSettings(
    String name,
    String bootstrapServers,
    int partitions,
    int replicas,
    Path stateDirectory,
    int threads,
    Duration commitInterval,
    int statusPort) {
  /** The group and transactional id of all processors of a cluster. */
  public static final String APPLICATION_ID = "origin.processor";

  /** What Kafka takes for a static member, less what Streams appends for each thread. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  public ProcessorSettings {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    Objects.requireNonNull(stateDirectory, "stateDirectory");
    Objects.requireNonNull(commitInterval, "commitInterval");
  }

  /** Settings of a sandbox: one broker, one copy of everything. */
  public static ProcessorSettings sandbox(
      String bootstrapServers, int partitions, Path stateDirectory, int statusPort) {
    return new ProcessorSettings(
        "sandbox",
        bootstrapServers,
        partitions,
        1,
        stateDirectory,
        1,
        Duration.ofMillis(100),
        statusPort);
  }

  /** Everything that is wrong with them, each with the key, the rule and the fix. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!NAME.matcher(name).matches()) {
      problems.add(
          "name: '"
              + name
              + "' is not 1 to 100 letters, digits, '.', '_' or '-'; give each processor its own");
    }
    if (bootstrapServers.isBlank()) {
      problems.add("bootstrapServers: names no broker; give host:port");
    }
    if (partitions < 1) {
      problems.add("partitions: " + partitions + " is below 1; give the cluster's P");
    }
    if (replicas < 1) {
      problems.add("replicas: " + replicas + " is below 1; 3 in production");
    }
    if (threads < 1) {
      problems.add("threads: " + threads + " is below 1");
    }
    // A sandbox, with one copy of everything, keeps nothing that anybody relies on.
    if (replicas != 1 && stateDirectory.toAbsolutePath().normalize().startsWith("/tmp")) {
      problems.add("stateDirectory: /tmp is cleaned by the system; give a directory of its own");
    }
    if (commitInterval.isNegative()
        || commitInterval.isZero()
        || commitInterval.compareTo(Duration.ofSeconds(1)) > 0) {
      problems.add("commitInterval: " + commitInterval + " is not within PT0.001S and PT1S");
    }
    if (statusPort < 0 || statusPort > 65_535) {
      problems.add("statusPort: " + statusPort + " is no port");
    }
    return List.copyOf(problems);
  }
}
