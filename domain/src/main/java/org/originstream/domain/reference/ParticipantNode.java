package org.originstream.domain.reference;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;

/**
 * A node of the exchange.
 *
 * @param code of the node
 * @param name for people
 * @param countries ISO codes of the countries it speaks for, {@code EU} included where it does
 * @param zone where the day of its offices begins and ends; the westernmost, if they have several,
 *     so that no certificate expires anywhere too early; null if not known
 * @param watches what it takes part in when certificates are looked at together, by agreement with
 *     its partners; null if it says nothing, and then what {@link SignalTerms#watches} says
 */
public record ParticipantNode(
    NodeCode code,
    String name,
    List<String> countries,
    @Nullable ZoneId zone,
    @Nullable List<Watch> watches) {
  public ParticipantNode {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    countries = List.copyOf(countries);
    watches = watches == null ? null : List.copyOf(watches);
  }
}
