package org.originstream.domain.event;

/**
 * Anything that happens to a certificate on the exchange.
 *
 * <p>Sealed, so that adding a kind makes the compiler show every place that must decide about it.
 */
public sealed interface OriginEvent
    permits DocumentEvent, FeedbackEvent, VerificationEvent, ExchangeEvent, PlatformEvent {
  /**
   * No string of an event is longer, in UTF-8: no box of any paper holds so much, and every case
   * keeps some of it.
   */
  int TEXT_BYTES_MAX = 16 * 1024;

  /** How every event begins. */
  EventHeader header();

  /** The kind's name, which is also its schema's name. */
  default String kind() {
    return getClass().getSimpleName();
  }
}
