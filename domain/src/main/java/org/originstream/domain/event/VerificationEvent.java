package org.originstream.domain.event;

/** The conversation of a verification. */
public sealed interface VerificationEvent extends OriginEvent
    permits VerificationRequested,
        VerificationAcknowledged,
        VerificationExtended,
        VerificationAnswered,
        VerificationWithdrawn,
        VisitRequested,
        VisitDone,
        DeterminationNotified {}
