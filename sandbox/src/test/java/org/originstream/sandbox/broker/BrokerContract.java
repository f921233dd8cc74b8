package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Exchange;
import org.originstream.sandbox.trial.Papers;
import org.originstream.schemas.topic.TopicCatalogue;

/** What the exchange needs of a broker, whoever runs it. */
abstract class BrokerContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir(factory = BelowTarget.class)
  Path directory;

  /** The broker, empty. */
  abstract Exchange.Broker broker(Path directory) throws Exception;

  @Test
  void a_certificate_is_accepted_once_and_committed_for_its_country() throws Exception {
    try (Exchange exchange = Exchange.on(broker(directory), directory)) {
      OriginEvent event = Papers.event(Papers.rcep(1));
      String topic = TopicCatalogue.submissions(event.header().senderNode());
      exchange.put(topic, Exchange.home(event), event);
      exchange.put(topic, Exchange.home(event), event);
      try (Committed history =
              new Committed(exchange.bootstrapServers(), TopicCatalogue.history());
          Committed country =
              new Committed(
                  exchange.bootstrapServers(), TopicCatalogue.certificates(new NodeCode("jp")))) {
        List<ConsumerRecord<byte[], byte[]>> decided =
            await().atMost(PATIENCE).until(() -> history.about(event), some -> some.size() == 2);
        assertThat(decided)
            .extracting(record -> Committed.decision(record).verdict())
            .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
        assertThat(
                await()
                    .atMost(PATIENCE)
                    .until(() -> country.about(event), found -> !found.isEmpty()))
            .hasSize(1);
      }
    }
  }
}
