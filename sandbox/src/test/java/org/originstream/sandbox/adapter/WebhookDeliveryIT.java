package org.originstream.sandbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.OriginEvent;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

class WebhookDeliveryIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<String> SECRETS = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void a_failing_country_neither_stalls_nor_loses_and_another_does_not_notice() throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    try (CountryTopic bad = new CountryTopic("qd");
        CountryTopic good = new CountryTopic("qe");
        ScriptedCustoms failing = new ScriptedCustoms(arrival -> down.get() ? 500 : 200);
        ScriptedCustoms working = new ScriptedCustoms(arrival -> 200);
        Adapter one = start(bad, failing, RetrySchedule.parse("PT0S" + ",PT0.2S".repeat(200)));
        Adapter other = start(good, working, RetrySchedule.SANDBOX)) {
      for (int i = 0; i < 30; i++) {
        bad.publish("c" + i % 6);
        good.publish("c" + i % 6);
      }
      await().atMost(SOON).until(() -> good.reports().size() == 30);
      assertThat(bad.reports()).isEmpty();
      assertThat(one.desk().of("TH|DFT|c0").orElseThrow().state()).isEqualTo("WAITING");
      assertThat(other.desk().of("TH|DFT|c0").orElseThrow().state()).isEqualTo("DELIVERED");
      down.set(false);
      await().atMost(SOON).until(() -> bad.reports().size() == 30);
      assertThat(bad.reports()).extracting(DeliveryReported::outcome).containsOnly(delivered());
      expectOrderAndStableKeys(failing.arrivals());
    }
  }

  @Test
  void a_restart_in_the_middle_of_a_delivery_keeps_order_and_key() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    try (CountryTopic country = new CountryTopic("qf");
        ScriptedCustoms customs =
            new ScriptedCustoms(
                arrival -> {
                  if (first.getAndSet(false)) {
                    arrived.countDown();
                    awaitUninterrupted(goOn);
                  }
                  return 200;
                })) {
      try (Adapter before = start(country, customs, RetrySchedule.SANDBOX)) {
        country.publish("c");
        country.publish("c");
        arrived.await();
        assertThat(before.port()).isPositive();
      }
      goOn.countDown();
      try (Adapter after = start(country, customs, RetrySchedule.SANDBOX)) {
        await().atMost(SOON).until(() -> country.reports().size() == 2);
        assertThat(after.port()).isPositive();
      }
      assertThat(customs.arrivals())
          .extracting(ScriptedCustoms.Arrival::deliveryNumber)
          .containsExactly(1, 1, 2);
      expectOrderAndStableKeys(customs.arrivals());
    }
  }

  @Test
  void what_is_never_taken_is_parked_with_its_bytes_and_the_next_one_goes_on() throws Exception {
    try (CountryTopic country = new CountryTopic("qg");
        ScriptedCustoms customs =
            new ScriptedCustoms(arrival -> arrival.deliveryNumber() == 1 ? 422 : 200);
        Adapter adapter = start(country, customs, RetrySchedule.SANDBOX)) {
      country.publish("c");
      country.publish("c");
      await().atMost(SOON).until(() -> country.reports().size() == 2);
      assertThat(country.reports())
          .extracting(DeliveryReported::outcome)
          .containsExactly(DeliveryOutcome.PARKED, DeliveryOutcome.DELIVERED);
      ConsumerRecord<byte[], byte[]> parked =
          CountryTopic.records(TopicCatalogue.parked(country.node())).getFirst();
      assertThat(parked.value()).isEqualTo(country.decided("c", 1, country.node()).value());
      assertThat(Headers.text(parked.headers(), Headers.REASON)).contains("HTTP_422");
      assertThat(Headers.text(parked.headers(), "origin-parked-text")).contains("no");
      assertThat(Headers.text(parked.headers(), "origin-parked-attempts")).contains("1");
      assertThat(parked.headers().lastHeader(Headers.DECISION)).isNotNull();
      assertThat(adapter.desk().trouble()).isNull();
    }
  }

  @Test
  void a_certificate_that_waits_beside_the_commit_is_still_delivered_after_a_restart()
      throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    DispatchLimits soon = new DispatchLimits(64, 1_000, 64L << 20, Duration.ofMillis(500), 500);
    RetrySchedule often = RetrySchedule.parse("PT0S" + ",PT0.2S".repeat(500));
    try (CountryTopic country = new CountryTopic("qh");
        ScriptedCustoms customs =
            new ScriptedCustoms(
                arrival -> down.get() && arrival.certificate().endsWith("bad") ? 500 : 200)) {
      AdapterSettings settings = settings(country, customs, often).withLimits(soon);
      try (Adapter before = Adapter.start(settings)) {
        country.publish("bad");
        country.publish("bad");
        country.publish("good");
        await()
            .atMost(SOON)
            .until(() -> !CountryTopic.records(TopicCatalogue.progress(country.node())).isEmpty());
        assertThat(before.port()).isPositive();
      }
      down.set(false);
      try (Adapter after = Adapter.start(settings)) {
        await().atMost(SOON).until(() -> country.reports().size() == 3);
        assertThat(after.port()).isPositive();
      }
      expectOrderAndStableKeys(customs.arrivals());
      assertThat(CountryTopic.records(TopicCatalogue.progress(country.node())).getLast().value())
          .as("the wait is over")
          .isNull();
    }
  }

  @Test
  void two_adapters_share_a_country_and_one_may_come_and_go() throws Exception {
    try (CountryTopic country = new CountryTopic("qj");
        ScriptedCustoms customs = new ScriptedCustoms(arrival -> 200);
        Adapter stays = start(country, customs, RetrySchedule.SANDBOX)) {
      AdapterSettings second =
          settings(country, customs, RetrySchedule.SANDBOX).withInstance("second");
      for (int round = 0; round < 3; round++) {
        publish(country, 20);
        try (Adapter guest = Adapter.start(second)) {
          publish(country, 20);
          await().atMost(SOON).until(() -> !guest.desk().partitions().isEmpty());
          publish(country, 20);
        }
      }
      await().atMost(SOON).until(() -> country.reports().size() >= 180);
      assertThat(country.reports())
          .extracting(r -> r.header().certificate().number() + "#" + r.deliveryNumber())
          .hasSize(180)
          .doesNotHaveDuplicates();
      expectOrderAndStableKeys(customs.arrivals());
      assertThat(stays.desk().trouble()).isNull();
    }
  }

  private static void publish(CountryTopic country, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      country.publish("c" + i % 10);
    }
  }

  @Test
  void an_answer_by_http_lies_on_the_feedback_topic() throws Exception {
    try (CountryTopic country = new CountryTopic("qi");
        ScriptedCustoms customs = new ScriptedCustoms(arrival -> 200);
        Adapter adapter = start(country, customs, RetrySchedule.SANDBOX);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adapter.port() + "/v1/feedback"))
              .header("Idempotency-Key", "ack-1")
              .POST(HttpRequest.BodyPublishers.ofString(acknowledged()))
              .build();
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      ConsumerRecord<byte[], byte[]> written =
          CountryTopic.records(TopicCatalogue.feedback(country.node())).getFirst();
      Reading<OriginEvent> reading =
          EventCodec.shipped()
              .read(written.value(), Headers.text(written.headers(), Headers.SCHEMA).orElse(null));
      assertThat(reading)
          .isInstanceOfSatisfying(
              Reading.Read.class,
              read -> assertThat(read.value()).isInstanceOf(Acknowledged.class));
      // Healthy is it before it has partitions: another adapter of the country may hold them.
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(health(client, adapter))
                      .startsWith("{\"status\":\"UP\"")
                      .contains("\"partition\":0", "\"waitingRecords\":0"));
    }
  }

  private static String health(HttpClient client, Adapter adapter) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + adapter.port() + "/health");
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String acknowledged() {
    return """
    {"kind": "Acknowledged",
     "header": {
       "certificate": {"issuingCountry": "TH", "issuerId": "DFT", "number": "2026-1"},
       "version": 1, "senderNode": "qi", "senderAuthority": "Office", "senderNumber": 1,
       "occurredAt": "2026-01-31T09:30:00+09:00", "destination": "th"},
     "contentSha256": "%s",
     "receivedAt": "2026-01-31T09:30:00+09:00"}
    """
        .formatted("ab".repeat(32));
  }

  private static DeliveryOutcome delivered() {
    return DeliveryOutcome.DELIVERED;
  }

  private static Adapter start(
      CountryTopic country, ScriptedCustoms customs, RetrySchedule retries) {
    return Adapter.start(settings(country, customs, retries));
  }

  private static AdapterSettings settings(
      CountryTopic country, ScriptedCustoms customs, RetrySchedule retries) {
    return AdapterSettings.of(
            country.node(),
            SharedBroker.bootstrapServers(),
            new ChannelSettings.Webhook(customs.endpoint(), SECRETS, Duration.ofSeconds(10)))
        .withRetries(retries);
  }

  /** First arrivals of a certificate come in order, and every repeat has the first one's names. */
  private static void expectOrderAndStableKeys(List<ScriptedCustoms.Arrival> arrivals) {
    Map<String, Integer> highest = new HashMap<>();
    Map<String, ScriptedCustoms.Arrival> first = new HashMap<>();
    for (ScriptedCustoms.Arrival arrival : arrivals) {
      String what = arrival.certificate() + "#" + arrival.deliveryNumber();
      assertThat(arrival).isEqualTo(first.getOrDefault(what, arrival));
      if (first.putIfAbsent(what, arrival) == null) {
        assertThat(arrival.deliveryNumber())
            .isEqualTo(highest.merge(arrival.certificate(), 1, Integer::sum));
      }
    }
    assertThat(first.values().stream().map(ScriptedCustoms.Arrival::idempotencyKey).distinct())
        .hasSize(first.size());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
