package org.originstream.domain.reference;

import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.NodeCode;

/**
 * A node of the exchange.
 *
 * @param code of the node
 * @param name for people
 * @param countries ISO codes of the countries it speaks for, {@code EU} included where it does
 */
public record ParticipantNode(NodeCode code, String name, List<String> countries) {
  public ParticipantNode {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    countries = List.copyOf(countries);
  }
}
