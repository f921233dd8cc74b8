package org.originstream.domain.event;

/** What the importing customs answer. */
public sealed interface FeedbackEvent extends OriginEvent
    permits Acknowledged,
        NotReadable,
        Accepted,
        Refused,
        AcceptanceWithdrawn,
        RefusalWithdrawn,
        LateAcceptance,
        Utilised,
        UtilisationReversed,
        PreferenceDenied,
        AppealUpheld {}
