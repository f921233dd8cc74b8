package org.originstream.domain.decide;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Sourced;

/**
 * How long an agreement gives others, as far as anything is known of it.
 *
 * @param acknowledgement after which time without one the alarm is raised
 * @param useReport after which time without a report of use the alarm is raised
 * @param verificationReceipt by when a verification request is to be acknowledged; null if nothing
 *     is said
 * @param requestsPerDay how many verification requests without grounds of one office are usual
 */
public record Periods(
    @Nullable Sourced<Duration> acknowledgement,
    @Nullable Sourced<Period> useReport,
    @Nullable Sourced<LastDay> verificationReceipt,
    @Nullable Sourced<Integer> requestsPerDay) {
  /** Nothing is known. */
  public static final Periods NONE = new Periods(null, null, null, null);

  /** The last day for an act, counted from the day it is asked for; pure. */
  @FunctionalInterface
  public interface LastDay {
    /**
     * The last day.
     *
     * @param asked local day of who has to act
     * @return empty if it cannot be told, as for want of a calendar
     */
    Optional<LocalDate> from(LocalDate asked);
  }
}
