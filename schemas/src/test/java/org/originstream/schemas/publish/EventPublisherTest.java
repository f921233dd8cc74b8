package org.originstream.schemas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.wire.Headers;

class EventPublisherTest {
  private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-01-31T09:30:00+09:00");
  private static final Acknowledged EVENT =
      new Acknowledged(
          new EventHeader(
              new UUID(1, 2),
              new CertificateKey("TH", "DFT", "2026-1"),
              1,
              new NodeCode("jp"),
              "Tokyo",
              1,
              WHEN,
              new NodeCode("th")),
          "ab".repeat(32),
          WHEN);

  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final EventPublisher publisher =
      new EventPublisher(
          new RecordWriter(() -> broker, Duration.ofSeconds(5)), EventCodec.shipped());

  @Test
  void an_event_lies_under_its_certificate_with_schema_and_id_beside_it() {
    CompletableFuture<PublishOutcome> outcome = publisher.publish("there", EVENT);
    assertThat(outcome).isNotDone();
    broker.completeNext();
    assertThat(outcome.join()).isEqualTo(new PublishOutcome.Acknowledged("there", 0, 0));
    ProducerRecord<byte[], byte[]> sent = broker.history().getFirst();
    assertThat(new String(sent.key(), StandardCharsets.UTF_8)).isEqualTo("TH|DFT|2026-1");
    assertThat(Headers.text(sent.headers(), Headers.EVENT_ID)).contains(new UUID(1, 2).toString());
    String fingerprint = Headers.text(sent.headers(), Headers.SCHEMA).orElseThrow();
    assertThat(EventCodec.shipped().read(sent.value(), fingerprint))
        .isInstanceOfSatisfying(
            Reading.Read.class, read -> assertThat(read.value()).isEqualTo(EVENT));
  }

  @Test
  void what_the_replicas_do_not_have_is_not_acknowledged() {
    CompletableFuture<PublishOutcome> outcome = publisher.publish("there", EVENT);
    broker.errorNext(new NotEnoughReplicasException("1 of 2"));
    assertThat(outcome.join())
        .isEqualTo(new PublishOutcome.NotDurable("NotEnoughReplicasException: 1 of 2"));
  }

  @Test
  void a_closed_publisher_says_so_rather_than_throw() {
    publisher.close();
    assertThat(publisher.publish("there", EVENT).join())
        .isInstanceOf(PublishOutcome.NotDurable.class);
  }
}
