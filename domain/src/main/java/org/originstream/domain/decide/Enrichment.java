package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.shape.Inline;

/**
 * What the exchange adds beside the signed value, with the version it rests on.
 *
 * @param agreementName full name of the agreement
 * @param profileVersion version of the agreement profile used
 * @param validUntil last day of validity, as computed
 * @param documentState of the paper after this event
 * @param items state and balance of each item after this event
 * @param consequences what follows besides
 * @param deadlines that this event sets
 * @param parties to the agreement, on the day of issue; empty if this event is no paper
 * @param daysLeft whole days of validity that are left after the day of the decision, where the
 *     goods are imported; below zero if it is over; null if it has no end
 * @param authorityName registered name of who issued it; null if not registered
 * @param quality of the data of this event
 * @param handling what whoever holds the data may and must do with it; null if this event is no
 *     paper, or its agreement is not known
 * @param sources where each of these is from; what is not named is the exchange's own record
 */
public record Enrichment(
    @Nullable String agreementName,
    @Nullable String profileVersion,
    @Nullable LocalDate validUntil,
    DocumentState documentState,
    List<ItemBalance> items,
    @Inline Consequences consequences,
    List<Expectation> deadlines,
    List<String> parties,
    @Nullable Integer daysLeft,
    @Nullable String authorityName,
    @Nullable DataQuality quality,
    @Nullable Handling handling,
    List<FieldSource> sources) {
  public Enrichment {
    Objects.requireNonNull(documentState, "documentState");
    items = List.copyOf(items);
    Objects.requireNonNull(consequences, "consequences");
    deadlines = List.copyOf(deadlines);
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }
}
