package org.originstream.domain.agreement;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a verification goes. A null term means the agreement has none, or none is known.
 *
 * @param acknowledgement when receipt of a request is to be acknowledged
 * @param reply how long the exporting side has to answer
 * @param extension by how much the reply may be extended, by consent
 * @param visitConsent how long the exporting side has to consent to a visit
 * @param decision how long the importing customs have to decide after the answer
 * @param whole how long the whole procedure may take
 * @param noReply what follows where no answer comes
 * @param correction how long a paper may be corrected after the importing customs' notice
 * @param requestsPerDay how many requests without grounds of one office on one day are no bulk yet
 */
public record VerificationTerms(
    @Nullable Sourced<Deadline> acknowledgement,
    @Nullable Sourced<Deadline> reply,
    @Nullable Sourced<Period> extension,
    @Nullable Sourced<Deadline> visitConsent,
    @Nullable Sourced<Deadline> decision,
    @Nullable Sourced<Deadline> whole,
    @Nullable Sourced<NoReply> noReply,
    @Nullable Sourced<CorrectionWindow> correction,
    @Nullable Sourced<Integer> requestsPerDay) {}
