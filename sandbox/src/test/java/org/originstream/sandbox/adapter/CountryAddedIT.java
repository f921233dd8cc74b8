package org.originstream.sandbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.samples.Sample;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.sandbox.Provisioning;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Exchange;
import org.originstream.sandbox.trial.Papers;
import org.originstream.sandbox.trial.Poster;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.reference.ReferencePublisher;
import org.originstream.schemas.topic.TopicCatalogue;

/** Singapore joins, as importing and as exporting country, while China sends to Japan. */
class CountryAddedIT {
  private static final Duration ALL_ARRIVED = Duration.ofSeconds(60);
  private static final NodeCode CN = new NodeCode("cn");
  private static final NodeCode JP = new NodeCode("jp");
  private static final NodeCode SG = new NodeCode("sg");
  private static final int AT_LEAST = 200;
  private static final int OF_THE_NEW = 20;
  private static final String SECRET = "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveCE=";

  @TempDir(factory = BelowTarget.class)
  Path directory;

  @Test
  void nothing_is_lost_when_a_country_is_added_while_events_flow() throws Exception {
    try (Exchange exchange = Exchange.start(directory);
        ScriptedCustoms japan = new ScriptedCustoms(arrival -> 200);
        ScriptedCustoms singapore = new ScriptedCustoms(arrival -> 200);
        Adapter toJapan = adapter(exchange, JP, japan);
        ExecutorService authority = Executors.newSingleThreadExecutor()) {
      assertThat(toJapan.port()).isPositive();
      CountDownLatch flowing = new CountDownLatch(AT_LEAST / 4);
      CountDownLatch joined = new CountDownLatch(1);
      Future<Set<String>> old = authority.submit(() -> flow(exchange, flowing, joined));
      flowing.await();

      ReferenceData extended = join(exchange);
      try (Adapter toSingapore = adapter(exchange, SG, singapore)) {
        assertThat(toSingapore.port()).isPositive();
        Set<String> toNew = throughTheDoor(exchange, extended, false);
        Set<String> fromNew = throughTheDoor(exchange, extended, true);
        joined.countDown();
        Set<String> toOld = new HashSet<>(old.get());
        assertThat(toOld).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        toOld.addAll(fromNew);

        Set<String> everything = new HashSet<>(toOld);
        everything.addAll(toNew);
        allArriveOnce(exchange, everything);
        assertThat(certificates(japan)).containsExactlyInAnyOrderElementsOf(toOld);
        assertThat(certificates(singapore)).containsExactlyInAnyOrderElementsOf(toNew);
      }
    }
  }

  /** Certificates from China to Japan without a pause, until the new country is at work. */
  private static Set<String> flow(Exchange exchange, CountDownLatch flowing, CountDownLatch joined)
      throws Exception {
    Set<String> sent = new HashSet<>();
    try (EventPublisher publisher =
        new EventPublisher(
            Map.of("bootstrap.servers", exchange.bootstrapServers()), "flow", ALL_ARRIVED)) {
      for (int n = 1; n <= AT_LEAST || joined.getCount() > 0; n++) {
        OriginEvent event = Papers.event(Papers.rcep(n));
        assertThat(publisher.publish(TopicCatalogue.submissions(CN), event).get())
            .isInstanceOf(PublishOutcome.Acknowledged.class);
        sent.add(event.header().certificate().text());
        flowing.countDown();
      }
    }
    return sent;
  }

  /** What provisioning does: topics, then the reference data, adopted by every partition. */
  private static ReferenceData join(Exchange exchange) throws Exception {
    List<NodeCode> nodes = new ArrayList<>(Exchange.nodes());
    nodes.add(SG);
    Provisioning.topics(exchange.bootstrapServers(), nodes, Exchange.PARTITIONS);
    SortedMap<String, byte[]> files = ReferenceFiles.shipped();
    files.computeIfPresent("participants/sandbox.yaml", (name, shipped) -> withSingapore(shipped));
    ReferenceData extended = ReferenceFiles.load(files).orThrow();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", exchange.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      new ReferencePublisher(producer, Exchange.PARTITIONS)
          .publish(extended.version(), files, OffsetDateTime.parse("2026-01-01T00:00:00Z"));
    }
    return extended;
  }

  private static byte[] withSingapore(byte[] shipped) {
    return new String(shipped, StandardCharsets.UTF_8)
        .replace(
            "nodes:\n",
            "nodes:\n  - {code: sg, name: Singapore Customs (sandbox), countries: [SG]}\n")
        .replace(
            "authorities:\n",
            """
            authorities:
              - id: SG-DEMO-3100
                country: SG
                name: Demo Customs of Singapore
                kind: CUSTOMS
                agreements: [RCEP]
                activeFrom: 2020-01-01
                officers: [DEMO-0007]
                seals: [DEMO-SEAL-31]
            """)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The door takes its reference data at start, so the new country has a new one. */
  private static Set<String> throughTheDoor(
      Exchange exchange, ReferenceData extended, boolean exports) throws Exception {
    Set<String> sent = new HashSet<>();
    try (Door door =
            Door.start(
                new DoorSettings(
                    "new-" + exports,
                    exchange.bootstrapServers(),
                    0,
                    Files.createTempDirectory(Path.of("target"), "door"),
                    List.of(CN, SG),
                    extended));
        Poster poster = new Poster(door.port())) {
      for (int n = 1; n <= OF_THE_NEW; n++) {
        Sample sample = Papers.rcepTo(exports ? "JP" : "SG", 1_000_000 + n);
        String json = Papers.text(sample);
        if (exports) {
          json = json.replace("CN-DEMO-3100", "SG-DEMO-3100").replace("\"CN\"", "\"SG\"");
        }
        var answer = poster.post(sample.name() + exports + n, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        sent.add((exports ? "SG|SG" : "CN|CN") + "-DEMO-3100|R2599%012d".formatted(1_000_000 + n));
      }
    }
    return sent;
  }

  /** In the history exactly once, accepted, and reported as delivered by the receiver's digest. */
  private static void allArriveOnce(Exchange exchange, Set<String> certificates) {
    Map<String, Integer> accepted = new HashMap<>();
    Map<String, Integer> delivered = new HashMap<>();
    Set<String> other = new HashSet<>();
    try (Committed history = new Committed(exchange.bootstrapServers(), TopicCatalogue.history())) {
      await()
          .atMost(ALL_ARRIVED)
          .until(
              () -> {
                history
                    .fresh()
                    .forEach(
                        record -> {
                          OriginEvent event = Committed.event(record);
                          String key = event.header().certificate().text();
                          if (Committed.decision(record).verdict() != Verdict.ACCEPTED) {
                            other.add(key + " " + Committed.decision(record));
                          } else if (event instanceof Issued) {
                            accepted.merge(key, 1, Integer::sum);
                          } else if (event instanceof DeliveryReported report
                              && report.outcome() == DeliveryOutcome.DELIVERED) {
                            delivered.merge(key, 1, Integer::sum);
                          }
                        });
                return !other.isEmpty() || delivered.keySet().containsAll(certificates);
              });
    }
    assertThat(other).isEmpty();
    assertThat(accepted).containsOnlyKeys(certificates);
    assertThat(accepted.values()).containsOnly(1);
    assertThat(delivered).containsOnlyKeys(certificates);
    assertThat(delivered.values()).containsOnly(1);
  }

  private static List<String> certificates(ScriptedCustoms customs) {
    return customs.arrivals().stream().map(ScriptedCustoms.Arrival::certificate).toList();
  }

  private static Adapter adapter(Exchange exchange, NodeCode node, ScriptedCustoms customs) {
    return Adapter.start(
        AdapterSettings.of(
            node,
            exchange.bootstrapServers(),
            new ChannelSettings.Webhook(
                customs.endpoint(), List.of(SECRET), Duration.ofSeconds(5))));
  }
}
