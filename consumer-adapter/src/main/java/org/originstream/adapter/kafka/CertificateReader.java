package org.originstream.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.originstream.adapter.channel.Consignment;
import org.originstream.adapter.channel.Delivery;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of one country's topic, and checks that they belong there; never throws. */
final class CertificateReader {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateReader.class);

  /** The sender's own and the exchange's. */
  private static final int HEADERS_MAX = 128;

  private final NodeCode node;
  private final EventCodec events;

  CertificateReader(NodeCode node, EventCodec events) {
    this.node = node;
    this.events = events;
  }

  Arrived read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    try {
      return headers(kafkaRecord);
    } catch (RuntimeException unforeseen) {
      // One record that nobody foresaw must not hold up all that lie behind it.
      LOG.atError()
          .addKeyValue("country", node)
          .addKeyValue("partition", kafkaRecord.partition())
          .addKeyValue("offset", kafkaRecord.offset())
          .setCause(unforeseen)
          .log("a record could not be read, for a reason that nobody foresaw");
      return new Arrived.Strange(
          "READER_FAILED",
          unforeseen.getClass().getSimpleName() + ": tell the operator, who finds it in the log");
    }
  }

  /** What is delivered must fit where it would be parked, with everything that is added there. */
  private Arrived headers(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    int count = 0;
    long bytes = 0;
    for (Header header : kafkaRecord.headers()) {
      count++;
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return count > HEADERS_MAX || bytes > TopicCatalogue.RECORD_BYTES_MAX
        ? new Arrived.Strange(
            WireDefect.HEADER_LIMIT.name(),
            "it has %d headers of %d bytes; on a country topic at most %d of %d bytes are used"
                .formatted(count, bytes, HEADERS_MAX, TopicCatalogue.RECORD_BYTES_MAX))
        : body(kafkaRecord);
  }

  private Arrived body(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    String fingerprint = Headers.text(kafkaRecord.headers(), Headers.SCHEMA).orElse(null);
    return switch (events.read(kafkaRecord.value(), fingerprint)) {
      case Reading.Unreadable<OriginEvent> bad ->
          new Arrived.Strange(bad.code().name(), bad.message());
      case Reading.Read<OriginEvent> read -> decided(kafkaRecord, read.value());
    };
  }

  private Arrived decided(ConsumerRecord<byte[], byte[]> kafkaRecord, OriginEvent event) {
    Header header = kafkaRecord.headers().lastHeader(Headers.DECISION);
    if (header == null) {
      return new Arrived.Strange(
          "DECISION_MISSING", "the country topic holds decided events: no " + Headers.DECISION);
    }
    return switch (PlatformCodec.decisions().read(header.value())) {
      case Reading.Unreadable<Decision> bad ->
          new Arrived.Strange(
              "DECISION_UNREADABLE", Headers.DECISION + ": " + bad.code() + ", " + bad.message());
      case Reading.Read<Decision> read -> checked(kafkaRecord, event, read.value());
    };
  }

  private Arrived checked(
      ConsumerRecord<byte[], byte[]> kafkaRecord, OriginEvent event, Decision decision) {
    Numbering numbering = decision.numbering();
    if (numbering == null || !numbering.recipient().equals(node)) {
      String whose = numbering == null ? "nobody" : numbering.recipient().code();
      return new Arrived.Strange(
          "MISROUTED", "it is numbered for " + whose + " but lies on the topic of " + node);
    }
    String certificate = event.header().certificate().text();
    if (!Arrays.equals(kafkaRecord.key(), certificate.getBytes(StandardCharsets.UTF_8))) {
      return new Arrived.Strange(
          "KEY_MISMATCH", "the record key must be the certificate key, " + certificate);
    }
    if (!Sha256.hex(kafkaRecord.value(), Framing.PREFIX_BYTES).equals(decision.contentSha256())) {
      return new Arrived.Strange(
          "CONTENT_MISMATCH", "the decision is about other bytes: " + decision.contentSha256());
    }
    Consignment consignment =
        new Consignment(
            node,
            event.header().certificate(),
            numbering.deliveryNumber(),
            decision.contentSha256(),
            event.header().senderNode(),
            event.header().version());
    Bytes body =
        Bytes.of(DeliveryBody.write(consignment, numbering.streamNumber(), event, decision));
    return new Arrived.Deliverable(certificate, new Delivery(consignment, body));
  }
}
