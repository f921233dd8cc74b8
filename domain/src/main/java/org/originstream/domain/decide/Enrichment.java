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
 */
public record Enrichment(
    @Nullable String agreementName,
    @Nullable String profileVersion,
    @Nullable LocalDate validUntil,
    DocumentState documentState,
    List<ItemBalance> items,
    @Inline Consequences consequences,
    List<Expectation> deadlines) {
  public Enrichment {
    Objects.requireNonNull(documentState, "documentState");
    items = List.copyOf(items);
    Objects.requireNonNull(consequences, "consequences");
    deadlines = List.copyOf(deadlines);
  }
}
