package org.originstream.adapter.kafka;

import org.originstream.adapter.channel.Delivery;

/** What a record of the country topic turned out to be. */
sealed interface Arrived {
  /** It is to be delivered; {@code certificate} is its lane. */
  record Deliverable(String certificate, Delivery delivery) implements Arrived {}

  /**
   * It goes to quarantine.
   *
   * @param code stable reason code
   * @param message what is wrong, and the fix
   */
  record Strange(String code, String message) implements Arrived {}
}
