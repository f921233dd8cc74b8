package org.originstream.domain.decide;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of outages.
 *
 * @param fallbacks which procedures may stand in; empty if nothing is said
 * @param deadlinesRest whether deadlines rest meanwhile
 * @param recordedWithinDays within how many days after its end use meanwhile is recorded; null if
 *     nothing is said
 */
public record OutageLimits(
    Set<String> fallbacks, boolean deadlinesRest, @Nullable Integer recordedWithinDays) {
  /** Nothing is said. */
  public static final OutageLimits NONE = new OutageLimits(Set.of(), false, null);

  public OutageLimits {
    fallbacks = Set.copyOf(fallbacks);
  }
}
