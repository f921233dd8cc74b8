package org.originstream.domain.agreement;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The periods of an agreement. A null term means the agreement has none, or none is known.
 *
 * @param validity how long a proof is valid
 * @param longestValidityMonths the longest validity taken where none is computed
 * @param onTimeWindow how long after shipment a certificate is issued on time
 * @param retroLimitMonths how long after shipment it may be issued at all
 * @param retroWording words that a retroactive certificate bears
 * @param blanketMonths the longest blanket period; null if none is allowed
 * @param registrationEffect how long after its notice an authority's registration takes effect
 * @param retentionYears how long records are kept
 * @param holdTime how long the exchange holds an early event
 */
public record TimeTerms(
    @Nullable Sourced<Validity> validity,
    @Nullable Sourced<Integer> longestValidityMonths,
    @Nullable Sourced<Window> onTimeWindow,
    @Nullable Sourced<Integer> retroLimitMonths,
    @Nullable Sourced<String> retroWording,
    @Nullable Sourced<Integer> blanketMonths,
    @Nullable Sourced<Window> registrationEffect,
    @Nullable Sourced<Integer> retentionYears,
    Sourced<Duration> holdTime) {
  public TimeTerms {
    Objects.requireNonNull(holdTime, "holdTime");
  }
}
