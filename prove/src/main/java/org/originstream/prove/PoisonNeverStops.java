package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.domain.event.OriginEvent;
import org.originstream.prove.audit.AnsweredPlaces;
import org.originstream.prove.audit.ExchangeAudit;
import org.originstream.prove.audit.Isolation;
import org.originstream.prove.audit.Ledgers;
import org.originstream.prove.audit.Pulse;
import org.originstream.prove.audit.Violations;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;
import org.originstream.prove.load.ClientLedger;
import org.originstream.prove.load.LedgeredClient;
import org.originstream.prove.load.Pace;
import org.originstream.prove.load.Paperwork;
import org.originstream.prove.load.Poison;
import org.originstream.prove.load.Publishing;
import org.originstream.schemas.wire.Sha256;

/** I10: between good records lie records that nobody should have written. */
final class PoisonNeverStops implements Invariant {
  private static final int SERIES = 10;
  private static final int AT_A_TIME = 50;
  private static final Duration STALL_MAX = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Paperwork paperwork = new Paperwork(SERIES);

  @Override
  public String id() {
    return "I10";
  }

  @Override
  public String promise() {
    return "no bytes on a topic stop the line: each is answered whole, and the next good record is decided in 5 s";
  }

  @Override
  public List<Sabotage> sabotages() {
    return List.of(Sabotage.UNGUARDED);
  }

  @Override
  public Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException {
    Files.createDirectories(trial.directory());
    Violations violations = new Violations();
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<RecordMetadata, String> written = new HashMap<>();
    var ledgerFile = trial.directory().resolve("goods.ledger");
    Duration slowest = Duration.ZERO;
    int rounds = Math.ceilDiv(trial.size("poisons"), AT_A_TIME);
    int goods = Math.ceilDiv(trial.size("goods"), rounds);
    Poison poison = new Poison(new SplittableRandom(trial.seed()), ground.partitions());
    try (Pulse pulse = ground.pulse();
        KafkaProducer<byte[], byte[]> raw = producer(ground);
        Publishing publishing = ground.publishing("prove-goods");
        ClientLedger ledger = new ClientLedger(ledgerFile)) {
      LedgeredClient client =
          new LedgeredClient(publishing, ledger, new Pace(10_000), pulse::expect);
      for (int round = 0; round < rounds; round++) {
        poison(raw, poison, written);
        slowest = longer(slowest, good(client, pulse, round * goods, goods, violations));
        if (violations.count(Kind.LATE) > 0) {
          break;
        }
        if (round % 20 == 19) {
          trial.tell("%d poisons of %d".formatted(written.size(), trial.size("poisons")));
        }
      }
      if (!pulse.awaitQuiet(QUIET, PATIENCE)) {
        violations.add(Kind.LATE, "the history does not come to rest in " + PATIENCE);
      }
    }
    ExchangeAudit.Result result = Audits.of(ground, trial, Isolation.READ_COMMITTED).judge();
    violations.addAll(result.violations());
    figures.put("goods", Ledgers.clients(List.of(ledgerFile), result.decidedForGood(), violations));
    figures.put("poisons", written.size());
    figures.put("quarantined", answered(ground, written, violations));
    figures.put("slowest_good_ms", slowest.toMillis());
    return Verdict.of(trial, id(), figures, violations, List.of());
  }

  private static KafkaProducer<byte[], byte[]> producer(ProvingGround ground) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ground.bootstrapServers(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            "2000000"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static void poison(
      KafkaProducer<byte[], byte[]> raw, Poison poison, Map<RecordMetadata, String> written)
      throws InterruptedException {
    for (int i = 0; i < AT_A_TIME; i++) {
      var record = poison.next();
      try {
        byte[] value = record.value();
        // Its digest, because all the poison together is more than there is room for.
        written.put(raw.send(record).get(), Sha256.hex(value == null ? new byte[0] : value));
      } catch (ExecutionException e) {
        throw new IllegalStateException("a poison could not be written", e.getCause());
      }
    }
  }

  private Duration good(
      LedgeredClient client, Pulse pulse, int from, int goods, Violations violations)
      throws IOException, InterruptedException {
    List<OriginEvent> wave =
        IntStream.range(from, from + goods)
            .mapToObj(n -> (OriginEvent) paperwork.issued(n, Paperwork.BY_TOPIC))
            .toList();
    long start = System.nanoTime();
    client.send(new ArrayList<>(wave));
    boolean decided = pulse.awaitDecided(PATIENCE);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (!decided || took.compareTo(STALL_MAX) > 0) {
      violations.add(Kind.LATE, "good records behind poison are decided after %s".formatted(took));
    }
    return took;
  }

  /** Each poison is either in a quarantine, with its bytes, or was an event after all. */
  private static long answered(
      ProvingGround ground, Map<RecordMetadata, String> written, Violations violations) {
    AnsweredPlaces places =
        AnsweredPlaces.read(ground.bootstrapServers(), ground.nodes(), ground.partitions());
    long quarantined = 0;
    for (var entry : written.entrySet()) {
      RecordMetadata at = entry.getKey();
      switch (places.at(at.topic(), at.partition(), at.offset(), entry.getValue())) {
        case QUARANTINED -> quarantined++;
        case DECIDED -> {}
        case ALTERED -> violations.add(Kind.ALTERED, "the poison at " + at);
        case NOWHERE -> violations.add(Kind.LOST, "the poison at " + at);
        case TWICE -> violations.add(Kind.DOUBLED, "the poison at " + at);
      }
    }
    return quarantined;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
