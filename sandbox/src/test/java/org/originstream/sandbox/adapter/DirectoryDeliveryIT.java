package org.originstream.sandbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.sandbox.trial.Committed;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

class DirectoryDeliveryIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;

  @Test
  void a_decided_event_becomes_a_file_and_its_ack_a_delivery() throws Exception {
    try (CountryTopic country = new CountryTopic("qa");
        Adapter adapter = start(country)) {
      assertThat(adapter.port()).isPositive();
      country.publish("2026/1");
      await().atMost(SOON).until(() -> outcomes(country).contains(DeliveryOutcome.HANDED_OVER));
      Path file = directory.resolve("TH%7CDFT%7C2026%2F1-1.json");
      assertThat(Files.readString(file))
          .contains("\"recipient\":\"qa\"", "\"deliveryNumber\":1", "\"kind\":\"Cancelled\"")
          .contains("\"signature\":\"none yet\"");
      Files.writeString(
          directory.resolve("TH%7CDFT%7C2026%2F1-1.ack"), Sha256.hex(Files.readAllBytes(file)));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(outcomes(country))
                      .containsExactly(DeliveryOutcome.HANDED_OVER, DeliveryOutcome.DELIVERED));
      DeliveryReported delivered = country.reports().getLast();
      assertThat(delivered.channel()).isEqualTo("directory");
      assertThat(delivered.header().senderNode()).isEqualTo(country.node());
      assertThat(delivered.header().destination()).isEqualTo(new NodeCode("th"));
      assertThat(delivered.receipt()).isEqualTo(Sha256.hex(Files.readAllBytes(file)));
    }
  }

  @Test
  void what_does_not_belong_is_quarantined_and_the_next_record_goes_on() throws Exception {
    try (CountryTopic country = new CountryTopic("qb");
        Adapter adapter = start(country)) {
      country.write(country.decided("other", 1, new NodeCode("jp")));
      ProducerRecord<byte[], byte[]> good = country.decided("good", 1, country.node());
      country.write(
          new ProducerRecord<>(good.topic(), null, new byte[] {1}, good.value(), good.headers()));
      country.write(
          new ProducerRecord<>(good.topic(), null, good.key(), new byte[] {7}, good.headers()));
      country.write(new ProducerRecord<>(good.topic(), null, good.key(), good.value(), null));
      country.write(new ProducerRecord<>(good.topic(), null, good.key(), null, good.headers()));
      country.write(good);
      await().atMost(SOON).until(() -> !country.reports().isEmpty());
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(quarantined(country))
                      .extracting(Quarantined::code)
                      .containsExactlyInAnyOrder(
                          "MISROUTED",
                          "KEY_MISMATCH",
                          "AVRO_HEADER",
                          "DECISION_MISSING",
                          "TOMBSTONE_FORBIDDEN"));
      assertThat(adapter.desk().trouble()).isNull();
    }
  }

  @Test
  void a_restart_goes_on_where_it_was_and_reports_nothing_twice() throws Exception {
    try (CountryTopic country = new CountryTopic("qc")) {
      try (Adapter first = start(country)) {
        for (int i = 0; i < 20; i++) {
          country.publish("c" + i % 5);
        }
        await().atMost(SOON).until(() -> country.reports().size() >= 10);
        assertThat(first.port()).isPositive();
      }
      for (int i = 0; i < 20; i++) {
        country.publish("c" + i % 5);
      }
      try (Adapter second = start(country)) {
        await().atMost(SOON).until(() -> country.reports().size() >= 40);
        assertThat(second.port()).isPositive();
      }
      assertThat(country.reports())
          .extracting(r -> r.header().certificate().number() + "#" + r.deliveryNumber())
          .hasSize(40)
          .doesNotHaveDuplicates();
    }
  }

  private Adapter start(CountryTopic country) {
    return Adapter.start(
        AdapterSettings.of(
            country.node(),
            SharedBroker.bootstrapServers(),
            new ChannelSettings.Directory(directory)));
  }

  private static List<DeliveryOutcome> outcomes(CountryTopic country) {
    return country.reports().stream().map(DeliveryReported::outcome).toList();
  }

  private static List<Quarantined> quarantined(CountryTopic country) {
    return CountryTopic.records(TopicCatalogue.quarantine(country.node())).stream()
        .map(Committed::quarantined)
        .toList();
  }
}
