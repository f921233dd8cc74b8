package org.originstream.producer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.ReferenceData;

/**
 * What a door is told.
 *
 * @param name tells the doors of one cluster apart
 * @param bootstrapServers brokers, as host:port separated by commas
 * @param port on this machine; 0 for a free one
 * @param stateDirectory where claims and receipts are kept on disk; no other process's
 * @param nodes the exporting nodes it speaks for, at least one
 * @param reference what it examines by before anything is published
 */
public record DoorSettings(
    String name,
    String bootstrapServers,
    int port,
    Path stateDirectory,
    List<NodeCode> nodes,
    ReferenceData reference) {
  private static final Pattern SERVER = Pattern.compile("[^\\s,]+:\\d{1,5}");

  public DoorSettings {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    Objects.requireNonNull(stateDirectory, "stateDirectory");
    nodes = List.copyOf(nodes);
    Objects.requireNonNull(reference, "reference");
  }

  /** Everything that is wrong with them, each with the key, the rule and the fix. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (name.isBlank()) {
      problems.add("name: is empty; give each door its own");
    }
    for (String server : bootstrapServers.split(",", -1)) {
      if (!SERVER.matcher(server.strip()).matches()) {
        problems.add("bootstrapServers: '" + server + "' names no broker; give host:port");
      }
    }
    if (port < 0 || port > 65_535) {
      problems.add("port: " + port + " is no port");
    }
    if (nodes.isEmpty()) {
      problems.add("nodes: none is named; name the exporting nodes this door speaks for");
    }
    nodes.stream()
        .filter(node -> reference.participants().node(node).isEmpty())
        .forEach(node -> problems.add("nodes: " + node + " is no participant; register it first"));
    return List.copyOf(problems);
  }

  /** Why nothing can be examined by the reference data; empty if everything can. */
  Optional<String> referenceTrouble() {
    return reference.agreements().isEmpty()
        ? Optional.of("holds no agreement: give a directory of reference files with --reference")
        : Optional.empty();
  }
}
