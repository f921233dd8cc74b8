package org.originstream.domain.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.originstream.domain.event.NodeCode;

/**
 * Who takes part in the exchange.
 *
 * @param nodes by code
 * @param authorities by {@code country|id}
 * @param exporters by number
 */
public record Participants(
    Map<NodeCode, ParticipantNode> nodes,
    Map<String, RegisteredAuthority> authorities,
    Map<String, RegisteredExporter> exporters) {
  public Participants {
    nodes = Map.copyOf(nodes);
    authorities = Map.copyOf(authorities);
    exporters = Map.copyOf(exporters);
  }

  /**
   * Puts a register together.
   *
   * @throws IllegalStateException if two entries have one key
   */
  public static Participants of(
      List<ParticipantNode> nodes,
      List<RegisteredAuthority> authorities,
      List<RegisteredExporter> exporters) {
    return new Participants(
        nodes.stream().collect(Collectors.toMap(ParticipantNode::code, Function.identity())),
        authorities.stream()
            .collect(Collectors.toMap(a -> key(a.country(), a.id()), Function.identity())),
        exporters.stream()
            .collect(Collectors.toMap(RegisteredExporter::number, Function.identity())));
  }

  /** The node of that code. */
  public Optional<ParticipantNode> node(NodeCode code) {
    return Optional.ofNullable(nodes.get(code));
  }

  /** Whether the node speaks for that country. */
  public boolean speaksFor(NodeCode code, String country) {
    return node(code).filter(node -> node.countries().contains(country)).isPresent();
  }

  /** The authority registered by {@code country} under {@code id}. */
  public Optional<RegisteredAuthority> authority(String country, String id) {
    return Optional.ofNullable(authorities.get(key(country, id)));
  }

  /** The exporter registered under {@code number}. */
  public Optional<RegisteredExporter> exporter(String number) {
    return Optional.ofNullable(exporters.get(number));
  }

  private static String key(String country, String id) {
    return country + "|" + id;
  }
}
