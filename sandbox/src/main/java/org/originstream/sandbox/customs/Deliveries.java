package org.originstream.sandbox.customs;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the exchange delivers to receivers without Kafka. */
final class Deliveries {
  private Deliveries() {}

  static CustomsLedger.Line line(JsonNode delivery) {
    return new CustomsLedger.Line(
        delivery.path("idempotencyKey").asText(),
        delivery.path("certificate").asText(),
        delivery.at("/event/kind").asText(),
        delivery.path("contentSha256").asText());
  }
}
