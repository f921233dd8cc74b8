package org.originstream.domain.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds where the exchange or a side of it is out, or the data does not arrive.
 *
 * @param fallbacks what may stand in for the data, the first choice first
 * @param goodsReleased whether goods are released while the preference is suspended
 * @param deadlinesSuspended whether deadlines of the exchange rest during a declared outage
 * @param recordedWithinDays within how many days after the outage what was used meanwhile is
 *     recorded; null if nothing is said
 */
public record ContingencyTerms(
    List<Fallback> fallbacks,
    boolean goodsReleased,
    boolean deadlinesSuspended,
    @Nullable Integer recordedWithinDays) {
  public ContingencyTerms {
    fallbacks = List.copyOf(fallbacks);
  }
}
