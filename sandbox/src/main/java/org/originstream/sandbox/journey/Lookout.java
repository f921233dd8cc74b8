package org.originstream.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.rule.Finding;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicFamily;
import org.originstream.schemas.wire.Headers;

/** Reads submissions, history and quarantine from the beginning, committed records only. */
public final class Lookout implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** A fresh consumer on all topics that show a journey. */
  public Lookout(String bootstrapServers, Collection<NodeCode> nodes) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.concat(
                Stream.of(TopicCatalogue.history()),
                nodes.stream()
                    .flatMap(
                        n ->
                            Stream.of(TopicCatalogue.submissions(n), TopicCatalogue.quarantine(n))))
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come since the last look; waits a moment if nothing has. */
  public List<Sighting> look() {
    List<Sighting> sightings = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      sighting(record).ifPresent(sightings::add);
    }
    return sightings;
  }

  private static Optional<Sighting> sighting(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    TopicFamily family = TopicCatalogue.familyOf(record.topic()).orElseThrow();
    return switch (family) {
      case QUARANTINE -> Optional.of(new Sighting(key, Stage.QUARANTINED, "", List.of()));
      case SUBMISSIONS -> event(record).map(e -> new Sighting(key, Stage.PUBLISHED, "", List.of()));
      default -> event(record).flatMap(e -> decided(key, e, record));
    };
  }

  private static Optional<Sighting> decided(
      String key, OriginEvent event, ConsumerRecord<byte[], byte[]> record) {
    Decision decision =
        switch (PlatformCodec.decisions()
            .read(record.headers().lastHeader(Headers.DECISION).value())) {
          case Reading.Read<Decision> read -> read.value();
          case Reading.Unreadable<Decision> bad -> throw new IllegalStateException(bad.message());
        };
    List<String> rules =
        decision.findings().stream().map(Finding::ruleId).distinct().sorted().toList();
    return stage(event, decision.verdict())
        .map(s -> new Sighting(key, s, content(event, decision), rules));
  }

  private static String content(OriginEvent event, Decision decision) {
    return event instanceof DeliveryReported report
        ? report.contentSha256()
        : decision.contentSha256();
  }

  private static Optional<Stage> stage(OriginEvent event, Verdict verdict) {
    if (verdict != Verdict.ACCEPTED) {
      return event instanceof DocumentEvent && verdict == Verdict.REFUSED
          ? Optional.of(Stage.REFUSED)
          : Optional.empty();
    }
    return switch (event) {
      case Issued e -> Optional.of(Stage.ACCEPTED);
      case DeclarationMade e -> Optional.of(Stage.ACCEPTED);
      case Amended e -> Optional.of(Stage.AMENDED);
      case Cancelled e -> Optional.of(Stage.CANCELLED);
      case Acknowledged e -> Optional.of(Stage.ACKNOWLEDGED);
      case Utilised e -> Optional.of(Stage.USED);
      case DeliveryReported e when e.outcome() == DeliveryOutcome.DELIVERED ->
          Optional.of(Stage.DELIVERED);
      default -> Optional.empty();
    };
  }

  private static Optional<OriginEvent> event(ConsumerRecord<byte[], byte[]> record) {
    String fingerprint = Headers.text(record.headers(), Headers.SCHEMA).orElse(null);
    return EventCodec.shipped().read(record.value(), fingerprint)
            instanceof Reading.Read<OriginEvent> read
        ? Optional.of(read.value())
        : Optional.empty();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
