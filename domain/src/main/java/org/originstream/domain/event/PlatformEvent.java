package org.originstream.domain.event;

/** What the exchange says to itself. */
public sealed interface PlatformEvent extends OriginEvent
    permits Superseded, Expired, Overdue, Timer, Link, LinkAnswer, ReferenceAdopted, Rehomed {}
