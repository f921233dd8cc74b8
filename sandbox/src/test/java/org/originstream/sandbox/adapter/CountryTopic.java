package org.originstream.sandbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.sandbox.trial.Committed;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.topic.ClusterShape;
import org.originstream.schemas.topic.ProvisioningOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicProvisioner;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;

/** Writes a country's decided events as the processor does, and reads what its adapter reports. */
final class CountryTopic implements AutoCloseable {
  private static final ClusterShape SHAPE = new ClusterShape(4, 1);

  private final NodeCode node;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Long> numbers = new HashMap<>();

  /** The topics of {@code code}, a country that no other test uses. */
  CountryTopic(String code) throws Exception {
    this.node = new NodeCode(code);
    try (Admin admin = Admin.create(connection())) {
      assertThat(
              new TopicProvisioner(admin, SHAPE, Duration.ofSeconds(30)).provision(List.of(node)))
          .isInstanceOf(ProvisioningOutcome.Ready.class);
    }
    Map<String, Object> settings = connection();
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    settings.put("acks", "all");
    producer = new KafkaProducer<>(settings);
  }

  NodeCode node() {
    return node;
  }

  static Map<String, Object> connection() {
    return new HashMap<>(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()));
  }

  /** The next decided event about {@code certificate}; returns its delivery number. */
  long publish(String certificate) throws Exception {
    long number = numbers.merge(certificate, 1L, Long::sum);
    write(decided(certificate, number, node));
    return number;
  }

  /** A record of the country topic, numbered for {@code recipient}. */
  ProducerRecord<byte[], byte[]> decided(String certificate, long number, NodeCode recipient) {
    Cancelled event =
        new Cancelled(
            new EventHeader(
                UUID.nameUUIDFromBytes((certificate + number).getBytes(StandardCharsets.UTF_8)),
                new CertificateKey("TH", "DFT", certificate),
                1,
                new NodeCode("th"),
                "DFT",
                number,
                OffsetDateTime.parse("2026-01-31T09:30:00+07:00"),
                node),
            OffsetDateTime.parse("2026-01-31T09:30:00+07:00"),
            false,
            new Reason("OTHER", "act " + number));
    return decided(event, number, recipient);
  }

  /** The same of any event. */
  ProducerRecord<byte[], byte[]> decided(OriginEvent event, long number, NodeCode recipient) {
    byte[] value = EventCodec.shipped().value(event);
    Decision decision =
        new Decision(
            Verdict.ACCEPTED,
            List.of(),
            0,
            number,
            Instant.parse("2026-01-31T02:30:01Z"),
            "rules-1",
            "reference-1",
            null,
            null,
            List.of(),
            Sha256.hex(value, Framing.PREFIX_BYTES),
            new Numbering(recipient, number, number),
            null);
    ProducerRecord<byte[], byte[]> decided =
        new ProducerRecord<>(
            TopicCatalogue.certificates(node),
            event.header().certificate().text().getBytes(StandardCharsets.UTF_8),
            value);
    decided
        .headers()
        .add(
            Headers.SCHEMA, Headers.bytes(EventCodec.shipped().schemaOf(event).fingerprint().hex()))
        .add(Headers.DECISION, PlatformCodec.decisions().value(decision));
    return decided;
  }

  void write(ProducerRecord<byte[], byte[]> one) throws Exception {
    producer.send(one).get();
  }

  /** Every report that is committed by now, in no order over partitions. */
  List<DeliveryReported> reports() {
    List<DeliveryReported> reports = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> one : records(TopicCatalogue.deliveries(node))) {
      if (Committed.event(one) instanceof DeliveryReported report) {
        assertThat(new String(one.key(), StandardCharsets.UTF_8))
            .isEqualTo(report.header().certificate().text());
        reports.add(report);
      }
    }
    return reports;
  }

  /** Everything committed on {@code topic}. */
  static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return Committed.on(SharedBroker.bootstrapServers(), topic);
  }

  @Override
  public void close() {
    producer.close();
  }
}
