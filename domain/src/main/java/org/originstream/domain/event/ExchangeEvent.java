package org.originstream.domain.event;

/** What participants and adapters say about the exchange itself. */
public sealed interface ExchangeEvent extends OriginEvent
    permits OutageDeclared, OutageEnded, ReplayRequested, LookedUp, DeliveryReported {}
