package org.originstream.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.decide.Decided;
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
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.history.DecidedRecords;
import org.originstream.schemas.read.TopicReader;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicFamily;
import org.originstream.schemas.wire.Headers;

/** Reads submissions, history and quarantine from the beginning, committed records only. */
public final class Lookout implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TopicReader reader;

  /** A fresh reader of all topics that show a journey. */
  public Lookout(String bootstrapServers, Collection<NodeCode> nodes) {
    this.reader = new TopicReader(bootstrapServers, topics(nodes));
  }

  private static List<String> topics(Collection<NodeCode> nodes) {
    List<String> topics = new ArrayList<>(List.of(TopicCatalogue.history()));
    for (NodeCode node : nodes) {
      topics.add(TopicCatalogue.submissions(node));
      topics.add(TopicCatalogue.quarantine(node));
    }
    return topics;
  }

  /** All that was there before this look. */
  List<Sighting> past() {
    return reader.toTheEnd(PATIENCE).stream().flatMap(record -> sighting(record).stream()).toList();
  }

  /** What has come since the last look; waits a moment if nothing has. */
  public List<Sighting> look() {
    return reader.fresh().stream().flatMap(record -> sighting(record).stream()).toList();
  }

  private static Optional<Sighting> sighting(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    TopicFamily family = TopicCatalogue.familyOf(record.topic()).orElseThrow();
    return switch (family) {
      case QUARANTINE -> Optional.of(new Sighting(key, Stage.QUARANTINED, "", List.of()));
      case SUBMISSIONS -> event(record).map(e -> new Sighting(key, Stage.PUBLISHED, "", List.of()));
      default -> decided(key, DecidedRecords.read(record).orThrow("a record of the history"));
    };
  }

  private static Optional<Sighting> decided(String key, Decided decided) {
    OriginEvent event = decided.received().event();
    Decision decision = decided.decision();
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
      return event instanceof DocumentEvent ? notAccepted(verdict) : Optional.empty();
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

  private static Optional<Stage> notAccepted(Verdict verdict) {
    return switch (verdict) {
      case REFUSED -> Optional.of(Stage.REFUSED);
      case HELD -> Optional.of(Stage.HELD);
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
    reader.close();
  }
}
