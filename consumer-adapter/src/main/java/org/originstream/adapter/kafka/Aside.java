package org.originstream.adapter.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.quarantine.Found;
import org.originstream.schemas.quarantine.Quarantine;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** What is put aside for a person: parked deliveries and records in quarantine. */
final class Aside {
  static final String PARKED_TEXT = "origin-parked-text";
  static final String PARKED_ATTEMPTS = "origin-parked-attempts";
  static final String PARKED_AT = "origin-parked-at";
  static final String PARKED_PLACE = "origin-parked-place";

  private final NodeCode node;

  Aside(NodeCode node) {
    this.node = node;
  }

  /** The original record with its headers, why it is parked, and where it stands. */
  ProducerRecord<byte[], byte[]> parked(
      ConsumerRecord<byte[], byte[]> original, Outcome.Park park, int attempts, Instant at) {
    Reason reason = park.reason();
    String text = reason.text();
    // The reason first, so that a client that shows headers as text begins with it.
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.REASON, Headers.bytes(reason.code()));
    original.headers().forEach(headers::add);
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            TopicCatalogue.parked(node),
            original.partition(),
            original.key(),
            original.value(),
            headers);
    if (text != null) {
      copy.headers().add(PARKED_TEXT, Headers.bytes(text));
    }
    copy.headers()
        .add(PARKED_ATTEMPTS, Headers.bytes(Integer.toString(attempts)))
        .add(PARKED_AT, Headers.bytes(at.toString()))
        .add(PARKED_PLACE, Headers.bytes(original.partition() + "/" + original.offset()));
    return copy;
  }

  /** The original bytes with the reason. */
  ProducerRecord<byte[], byte[]> quarantined(
      ConsumerRecord<byte[], byte[]> original, Arrived.Strange strange) {
    Quarantine quarantine = Quarantine.of(found(original), strange.code(), strange.message());
    return new ProducerRecord<>(
        TopicCatalogue.quarantine(node),
        original.partition(),
        quarantine.key(),
        PlatformCodec.quarantined().value(quarantine.value()),
        quarantine.headers());
  }

  private static Found found(ConsumerRecord<byte[], byte[]> original) {
    List<CarriedHeader> carried = new ArrayList<>();
    for (Header header : original.headers()) {
      byte[] value = header.value();
      carried.add(new CarriedHeader(header.key(), Bytes.of(value == null ? new byte[0] : value)));
    }
    return new Found(
        original.topic(),
        original.partition(),
        original.offset(),
        Instant.ofEpochMilli(original.timestamp()),
        original.key(),
        original.value(),
        carried);
  }
}
