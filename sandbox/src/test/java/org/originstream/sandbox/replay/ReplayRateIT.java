package org.originstream.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.OriginEvent;
import org.originstream.replay.ReplayMain;
import org.originstream.sandbox.trial.BelowTarget;

/** A filtered replay beside a bare consumer that only counts, in turn, in one run. */
@Tag("heavy")
class ReplayRateIT {
  private static final int EVENTS = 300_000;
  private static final int PER_TRANSACTION = 10_000;
  private static final int ROUNDS = 7;

  @TempDir(factory = BelowTarget.class)
  static Path directory;

  @Test
  void a_filtered_replay_keeps_up_with_a_bare_scan() throws Exception {
    try (WrittenHistory history = WrittenHistory.start(directory.resolve("broker"))) {
      write(history);
      List<Double> raw = new ArrayList<>();
      List<Double> verdict = new ArrayList<>();
      List<Double> country = new ArrayList<>();
      List<Double> decision = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        raw.add(seconds(() -> scan(history.bootstrapServers())));
        verdict.add(seconds(() -> replay(history, "--verdict", "refused")));
        country.add(seconds(() -> replay(history, "--country", "kr")));
        decision.add(seconds(() -> replay(history, "--verdict", "refused", "--order", "decision")));
      }
      double base = median(raw);
      System.out.printf(
          "raw scan %,.0f records/s; filtered / raw: verdict %.2f, country %.2f, verdict in order"
              + " of decision %.2f (%,d records, median of %d)%n",
          EVENTS / base,
          base / median(verdict),
          base / median(country),
          base / median(decision),
          EVENTS,
          ROUNDS);
      // A floor for the compiler that tests run with; what counts is the figure that is printed.
      assertThat(base / median(verdict)).isGreaterThan(0.15);
    }
  }

  private static void write(WrittenHistory history) {
    OriginEvent[] events =
        IntStream.range(0, 400)
            .mapToObj(n -> WrittenHistory.event(8 * n + 6))
            .toArray(OriginEvent[]::new);
    OriginEvent korean = WrittenHistory.event(7);
    for (int from = 0; from < EVENTS; from += PER_TRANSACTION) {
      int first = from;
      history.transaction(
          true,
          () -> {
            for (int n = first; n < first + PER_TRANSACTION; n++) {
              OriginEvent event = n % 100 == 50 ? korean : events[n % events.length];
              history.decided(
                  WrittenHistory.START.plusMillis(n),
                  event,
                  n % 100 == 7 ? Verdict.REFUSED : Verdict.ACCEPTED);
            }
          });
    }
  }

  private static void replay(WrittenHistory history, String... conditions) {
    List<String> arguments =
        new ArrayList<>(List.of("--bootstrap-servers", history.bootstrapServers()));
    arguments.addAll(List.of(conditions));
    assertThat(
            ReplayMain.run(
                OutputStream.nullOutputStream(), System.err, arguments.toArray(String[]::new)))
        .isZero();
  }

  private static void scan(String brokers) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, WrittenHistory.PARTITIONS)
              .mapToObj(p -> new TopicPartition(WrittenHistory.TOPIC, p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      int records = 0;
      while (records < EVENTS) {
        records += consumer.poll(Duration.ofMillis(100)).count();
      }
    }
  }

  private static double seconds(Runnable running) {
    long start = System.nanoTime();
    running.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
