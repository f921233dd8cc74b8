package org.originstream.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.channel.Consignment;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.publish.DerivedId;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Writes down what became of deliveries; what follows from the same facts is the same bytes. */
final class Reports {
  private final NodeCode node;
  private final String channel;
  private final EventCodec events;

  Reports(NodeCode node, String channel, EventCodec events) {
    this.node = node;
    this.channel = channel;
    this.events = events;
  }

  /**
   * The record for {@code origin.deliveries}.
   *
   * @param attempts how many were made, from 1
   * @param at when the outcome was known
   */
  ProducerRecord<byte[], byte[]> of(
      Consignment consignment, Outcome.Final outcome, int attempts, Instant at) {
    DeliveryReported event =
        new DeliveryReported(
            header(consignment, outcome(outcome), attempts, at),
            outcome(outcome),
            consignment.deliveryNumber(),
            consignment.contentSha256(),
            channel,
            attempts,
            receipt(outcome),
            reason(outcome));
    ProducerRecord<byte[], byte[]> report =
        new ProducerRecord<>(
            TopicCatalogue.deliveries(node),
            consignment.certificate().text().getBytes(StandardCharsets.UTF_8),
            events.value(event));
    report
        .headers()
        .add(Headers.SCHEMA, Headers.bytes(events.schemaOf(event).fingerprint().hex()))
        .add(Headers.EVENT_ID, Headers.bytes(event.header().eventId().toString()));
    return report;
  }

  private EventHeader header(
      Consignment consignment, DeliveryOutcome outcome, int attempts, Instant at) {
    return new EventHeader(
        DerivedId.of(
            "delivery",
            node.code(),
            consignment.certificate().text(),
            Long.toString(consignment.deliveryNumber()),
            outcome.name(),
            Integer.toString(attempts)),
        consignment.certificate(),
        consignment.version(),
        node,
        "adapter." + node.code(),
        0,
        at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
        consignment.sender());
  }

  static DeliveryOutcome outcome(Outcome.Final outcome) {
    return switch (outcome) {
      case Outcome.Delivered delivered -> DeliveryOutcome.DELIVERED;
      case Outcome.HandedOver taken -> DeliveryOutcome.HANDED_OVER;
      case Outcome.NotReadable refused -> DeliveryOutcome.NOT_READABLE;
      case Outcome.Park parked -> DeliveryOutcome.PARKED;
    };
  }

  static @Nullable Reason reason(Outcome.Final outcome) {
    return switch (outcome) {
      case Outcome.Delivered delivered -> null;
      case Outcome.HandedOver taken -> null;
      case Outcome.NotReadable refused -> refused.reason();
      case Outcome.Park parked -> parked.reason();
    };
  }

  private static @Nullable String receipt(Outcome.Final outcome) {
    return switch (outcome) {
      case Outcome.Delivered delivered -> delivered.receipt();
      case Outcome.HandedOver taken -> taken.receipt();
      case Outcome.NotReadable refused -> null;
      case Outcome.Park parked -> null;
    };
  }
}
