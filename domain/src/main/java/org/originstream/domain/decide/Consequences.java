package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.reference.UnitRate;

/**
 * What follows from an event besides the new state of the case.
 *
 * @param answeredVersion the version the importing customs last answered; null if none. A later
 *     version of the paper waits for their answer
 * @param dueDate last day for what this event asks of the other side, local to that side; null if
 *     it asks nothing, or no term is known
 * @param deadlinesRest whether deadlines rest during the outage this event declares
 * @param changes what a new version says differently, the first of all
 * @param changesTotal how many elements differ in all
 * @param conversions by which quantities reported in another unit than the paper's were counted
 */
public record Consequences(
    @Nullable Integer answeredVersion,
    @Nullable LocalDate dueDate,
    boolean deadlinesRest,
    List<FieldChange> changes,
    int changesTotal,
    List<UnitRate> conversions) {
  /** Nothing besides. */
  public static final Consequences NONE =
      new Consequences(null, null, false, List.of(), 0, List.of());

  public Consequences {
    changes = List.copyOf(changes);
    conversions = List.copyOf(conversions);
  }
}
