package org.originstream.sandbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Exchange;
import org.originstream.sandbox.trial.Papers;
import org.originstream.sandbox.trial.Poster;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;

class EndToEndDuplicateIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final NodeCode CN = new NodeCode("cn");
  private static final NodeCode JP = new NodeCode("jp");

  @TempDir(factory = BelowTarget.class)
  Path directory;

  @Test
  void what_two_clients_and_two_doors_send_twice_is_decided_once() throws Exception {
    try (Exchange exchange = Exchange.start(directory)) {
      OriginEvent event = Papers.event(Papers.rcep(1));
      publish(exchange, "one", event);
      publish(exchange, "other", event);
      decidedOnce(exchange, event);

      String json = Papers.text(Papers.rcep(2));
      assertThat(post(exchange, "one", json)).isEqualTo(post(exchange, "other", json));
      decidedOnce(exchange, Papers.event(Papers.rcep(2)));
    }
  }

  /** The sender is told once that it is accepted, and once that this is known. */
  private static void decidedOnce(Exchange exchange, OriginEvent event) {
    try (Committed notices = read(exchange, TopicCatalogue.notices(CN));
        Committed history = read(exchange, TopicCatalogue.history());
        Committed country = read(exchange, TopicCatalogue.certificates(JP))) {
      List<ConsumerRecord<byte[], byte[]>> told =
          await().atMost(SOON).until(() -> notices.about(event), found -> found.size() >= 2);
      assertThat(told)
          .extracting(record -> Committed.decision(record).verdict())
          .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
      assertThat(await().atMost(SOON).until(() -> history.about(event), f -> f.size() >= 2))
          .extracting(record -> Committed.decision(record).verdict())
          .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
      assertThat(await().atMost(SOON).until(() -> country.about(event), f -> !f.isEmpty()))
          .hasSize(1);
    }
  }

  private static Committed read(Exchange exchange, String topic) {
    return new Committed(exchange.bootstrapServers(), topic);
  }

  private static void publish(Exchange exchange, String client, OriginEvent event)
      throws Exception {
    try (EventPublisher publisher =
        new EventPublisher(
            Map.of("bootstrap.servers", exchange.bootstrapServers()), client, SOON)) {
      assertThat(publisher.publish(TopicCatalogue.submissions(CN), event).get())
          .isInstanceOf(PublishOutcome.Acknowledged.class);
    }
  }

  /** What a door of that name answers to the same document under the same key. */
  private static String post(Exchange exchange, String door, String json) throws Exception {
    try (Door open =
            Door.start(
                new DoorSettings(
                    door,
                    exchange.bootstrapServers(),
                    0,
                    Files.createTempDirectory(Path.of("target"), "door"),
                    Exchange.nodes(),
                    ReferenceFiles.load().orThrow()));
        Poster poster = new Poster(open.port())) {
      var answer = poster.post("the-same-key", json);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      return answer.body();
    }
  }
}
