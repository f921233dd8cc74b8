package org.originstream.domain.agreement;

import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the importing side owes. A null term means the agreement has none, or none is known.
 *
 * @param acknowledgement after which time without one the alarm is raised
 * @param use after which time without a report of use the alarm is raised
 * @param refund how long the importer may claim a refund or appeal
 */
public record FeedbackTerms(
    @Nullable Sourced<Duration> acknowledgement,
    @Nullable Sourced<Period> use,
    @Nullable Sourced<Deadline> refund) {}
