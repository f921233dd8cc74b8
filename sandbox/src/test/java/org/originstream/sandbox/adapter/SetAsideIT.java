package org.originstream.sandbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.adapter.kafka.DeliveryDesk;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** What an adapter cannot deliver is set aside whole, and what lies behind it is delivered. */
class SetAsideIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<String> SECRETS = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final int PARTITION = 1;

  /** What the batch around one record takes. */
  private static final int FRAME_BYTES = 256;

  private record Bad(String code, ProducerRecord<byte[], byte[]> record) {}

  @Test
  void a_record_that_makes_no_sense_is_quarantined_whole_and_the_next_one_is_delivered()
      throws Exception {
    try (CountryTopic country = new CountryTopic("qk");
        ScriptedCustoms customs = new ScriptedCustoms(arrival -> 200);
        Adapter adapter = Adapter.start(settings(country, customs, RetrySchedule.SANDBOX))) {
      List<Bad> all = bad(country);
      for (int i = 0; i < all.size(); i++) {
        country.write(all.get(i).record());
        country.write(here(country.decided("good-" + i, 1, country.node())));
      }
      await().atMost(SOON).until(() -> country.reports().size() == all.size());
      assertThat(country.reports())
          .extracting(DeliveryReported::outcome)
          .containsOnly(DeliveryOutcome.DELIVERED);
      assertThat(customs.arrivals())
          .extracting(ScriptedCustoms.Arrival::certificate)
          .allMatch(certificate -> certificate.startsWith("TH|DFT|good-"));

      List<Quarantined> quarantined = quarantined(country.node());
      assertThat(quarantined)
          .extracting(Quarantined::code)
          .containsExactlyElementsOf(all.stream().map(Bad::code).toList());
      for (int i = 0; i < all.size(); i++) {
        expectWhole(quarantined.get(i), all.get(i).record());
      }
      DeliveryDesk.Quarantined reported = adapter.desk().quarantined().orElseThrow();
      assertThat(reported.records()).isEqualTo(all.size());
      assertThat(reported.code()).isEqualTo(all.getLast().code());
      assertThat(adapter.desk().trouble()).isNull();
    }
  }

  private static List<Bad> bad(CountryTopic country) {
    NodeCode node = country.node();
    return List.of(
        new Bad("AVRO_MAGIC", changed(country, value -> bytes("<no Avro>"))),
        new Bad("AVRO_EOF", changed(country, value -> Arrays.copyOf(value, value.length / 2))),
        new Bad("TOMBSTONE_FORBIDDEN", with(country, bytes("TH|DFT|bad"), null)),
        new Bad("AVRO_MAGIC", changed(country, value -> noise(1_048_000))),
        new Bad("DECISION_MISSING", without(country, Headers.DECISION)),
        new Bad("DECISION_UNREADABLE", withDecision(country, bytes("no decision"))),
        new Bad("MISROUTED", here(country.decided("bad", 1, new NodeCode("th")))),
        new Bad("KEY_MISMATCH", with(country, bytes("TH|DFT|other"), value(country))),
        new Bad("KEY_MISMATCH", with(country, null, value(country))),
        new Bad(
            "CONTENT_MISMATCH",
            with(country, bytes("TH|DFT|bad"), country.decided("bad", 2, node).value())),
        new Bad("HEADER_LIMIT", withManyHeaders(country)));
  }

  @Test
  void a_certificate_of_1000_items_and_one_at_the_limit_are_parked_whole() throws Exception {
    try (CountryTopic country = new CountryTopic("ql");
        ScriptedCustoms customs =
            new ScriptedCustoms(arrival -> arrival.certificate().contains("R2599") ? 422 : 200);
        Adapter adapter = Adapter.start(settings(country, customs, RetrySchedule.SANDBOX))) {
      ProducerRecord<byte[], byte[]> thousand =
          here(country.decided(LargePapers.ofThousandItems(1), 1, country.node()));
      ProducerRecord<byte[], byte[]> largest = largest(country);
      country.write(thousand);
      country.write(largest);
      country.write(here(country.decided("next", 1, country.node())));
      await().atMost(SOON).until(() -> country.reports().size() == 3);
      assertThat(country.reports())
          .extracting(DeliveryReported::outcome)
          .containsExactlyInAnyOrder(
              DeliveryOutcome.PARKED, DeliveryOutcome.PARKED, DeliveryOutcome.DELIVERED);
      List<ConsumerRecord<byte[], byte[]>> parked =
          CountryTopic.records(TopicCatalogue.parked(country.node()));
      assertThat(parked).hasSize(2);
      for (ProducerRecord<byte[], byte[]> sent : List.of(thousand, largest)) {
        assertThat(parked)
            .anySatisfy(
                copy -> {
                  assertThat(copy.key()).isEqualTo(sent.key());
                  assertThat(copy.value()).isEqualTo(sent.value());
                  assertThat(copy.headers()).contains(sent.headers().toArray());
                  assertThat(Headers.text(copy.headers(), Headers.REASON)).contains("HTTP_422");
                });
      }
      assertThat(adapter.desk().trouble()).isNull();
    }
  }

  @Test
  void a_certificate_at_the_limit_that_waits_beside_the_commit_is_delivered_after_a_restart()
      throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    DispatchLimits soon = new DispatchLimits(64, 1_000, 64L << 20, Duration.ofMillis(500), 500);
    RetrySchedule often = RetrySchedule.parse("PT0S" + ",PT0.2S".repeat(500));
    try (CountryTopic country = new CountryTopic("qm");
        ScriptedCustoms customs = new ScriptedCustoms(arrival -> down.get() ? 500 : 200)) {
      AdapterSettings settings = settings(country, customs, often).withLimits(soon);
      try (Adapter before = Adapter.start(settings)) {
        country.write(here(country.decided(LargePapers.ofThousandItems(1), 1, country.node())));
        country.write(largest(country));
        await()
            .atMost(SOON)
            .until(() -> CountryTopic.records(TopicCatalogue.progress(country.node())).size() >= 2);
        assertThat(before.port()).isPositive();
      }
      down.set(false);
      try (Adapter after = Adapter.start(settings)) {
        await().atMost(SOON).until(() -> country.reports().size() == 2);
        assertThat(after.port()).isPositive();
      }
      assertThat(country.reports())
          .extracting(DeliveryReported::outcome)
          .containsOnly(DeliveryOutcome.DELIVERED);
    }
  }

  /** As large as an event may be, with headers that make the record as large as one may be. */
  private static ProducerRecord<byte[], byte[]> largest(CountryTopic country) throws Exception {
    OriginEvent event = LargePapers.ofBytes(2, DecodeLimits.EVENT.bodyBytesMax());
    assertThat(EventCodec.shipped().body(event).length)
        .isBetween(DecodeLimits.EVENT.bodyBytesMax() - 3_000, DecodeLimits.EVENT.bodyBytesMax());
    ProducerRecord<byte[], byte[]> record = here(country.decided(event, 1, country.node()));
    int bytes = record.key().length + record.value().length + FRAME_BYTES;
    for (var header : record.headers()) {
      bytes += header.key().length() + header.value().length;
    }
    record.headers().add("traceparent", noise(TopicCatalogue.RECORD_BYTES_MAX - bytes));
    return record;
  }

  private static void expectWhole(Quarantined kept, ProducerRecord<byte[], byte[]> sent) {
    assertThat(kept.message()).isNotBlank();
    assertThat(kept.key()).isEqualTo(sent.key() == null ? null : Bytes.of(sent.key()));
    assertThat(kept.value()).isEqualTo(sent.value() == null ? null : Bytes.of(sent.value()));
    assertThat(kept.headers()).hasSize(sent.headers().toArray().length);
    assertThat(kept.topic()).isEqualTo(sent.topic());
    assertThat(kept.partition()).isEqualTo(PARTITION);
  }

  private static List<Quarantined> quarantined(NodeCode node) {
    return CountryTopic.records(TopicCatalogue.quarantine(node)).stream()
        .map(
            record ->
                switch (PlatformCodec.quarantined().read(record.value())) {
                  case Reading.Read<Quarantined> read -> read.value();
                  case Reading.Unreadable<Quarantined> bad ->
                      throw new AssertionError(bad.message());
                })
        .toList();
  }

  private static byte[] value(CountryTopic country) {
    return country.decided("bad", 1, country.node()).value();
  }

  private static ProducerRecord<byte[], byte[]> changed(
      CountryTopic country, UnaryOperator<byte[]> change) {
    return with(country, bytes("TH|DFT|bad"), change.apply(value(country)));
  }

  /** With the headers of a good record. */
  @SuppressWarnings("NullAway") // Kafka takes records without a key or a value
  private static ProducerRecord<byte[], byte[]> with(
      CountryTopic country, byte @Nullable [] key, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> good = country.decided("bad", 1, country.node());
    return new ProducerRecord<>(good.topic(), PARTITION, key, value, good.headers());
  }

  private static ProducerRecord<byte[], byte[]> without(CountryTopic country, String header) {
    ProducerRecord<byte[], byte[]> record = here(country.decided("bad", 1, country.node()));
    record.headers().remove(header);
    return record;
  }

  private static ProducerRecord<byte[], byte[]> withDecision(CountryTopic country, byte[] value) {
    ProducerRecord<byte[], byte[]> record = without(country, Headers.DECISION);
    record.headers().add(Headers.DECISION, value);
    return record;
  }

  private static ProducerRecord<byte[], byte[]> withManyHeaders(CountryTopic country) {
    ProducerRecord<byte[], byte[]> record = here(country.decided("bad", 1, country.node()));
    for (int i = 0; i < 200; i++) {
      record.headers().add("h" + i, bytes("v"));
    }
    return record;
  }

  /** In the one partition where everything of this test lies, one behind the other. */
  private static ProducerRecord<byte[], byte[]> here(ProducerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), PARTITION, record.key(), record.value(), record.headers());
  }

  /** Bytes that do not compress, and never begin as a framed value does. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    noise[0] = 1;
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static AdapterSettings settings(
      CountryTopic country, ScriptedCustoms customs, RetrySchedule retries) {
    return AdapterSettings.of(
            country.node(),
            SharedBroker.bootstrapServers(),
            new ChannelSettings.Webhook(customs.endpoint(), SECRETS, Duration.ofSeconds(10)))
        .withRetries(retries);
  }
}
