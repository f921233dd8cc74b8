package org.originstream.domain.event;

/**
 * Anything that happens to a certificate on the exchange.
 *
 * <p>Sealed, so that adding a kind makes the compiler show every place that must decide about it.
 */
public sealed interface OriginEvent
    permits DocumentEvent, FeedbackEvent, VerificationEvent, ExchangeEvent, PlatformEvent {
  /** How every event begins. */
  EventHeader header();

  /** The kind's name, which is also its schema's name. */
  default String kind() {
    return getClass().getSimpleName();
  }
}
