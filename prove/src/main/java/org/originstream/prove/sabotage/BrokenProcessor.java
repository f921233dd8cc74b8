package org.originstream.prove.sabotage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.originstream.formats.health.Health;
import org.originstream.processor.reference.TopicShelf;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.processor.runtime.StreamsSettings;
import org.originstream.processor.status.StatusDoor;
import org.originstream.processor.topology.CertificateTopology;
import org.originstream.processor.topology.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology as the processor does, but for what is broken; told by the same environment.
 */
final class BrokenProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenProcessor.class);

  private BrokenProcessor() {}

  /**
   * Runs until it is killed, or its first fault.
   *
   * @param wire reads and writes bytes
   * @param broken properties that win over the processor's own
   */
  static void run(Wire wire, Map<String, String> broken) throws IOException, InterruptedException {
    ProcessorSettings settings =
        new ProcessorSettings(
            told("ORIGIN_NAME"),
            told("ORIGIN_BOOTSTRAP_SERVERS"),
            Integer.parseInt(told("ORIGIN_PARTITIONS")),
            3,
            Path.of(told("ORIGIN_STATE_DIR")),
            1,
            Duration.ofMillis(100),
            Integer.parseInt(told("ORIGIN_PORT")));
    Files.createDirectories(settings.stateDirectory());
    Properties properties = StreamsSettings.properties(settings);
    properties.putAll(broken);
    try (TopicShelf shelf = TopicShelf.reading(settings.bootstrapServers());
        KafkaStreams streams =
            new KafkaStreams(
                new CertificateTopology(wire, shelf, settings.partitions()).build(), properties);
        StatusDoor status =
            StatusDoor.start(
                settings.bootstrapServers(),
                settings.statusPort(),
                settings.stateDirectory().resolve("status"),
                () -> new Health.Part("processor", trouble(streams)))) {
      CountDownLatch ended = new CountDownLatch(1);
      streams.setUncaughtExceptionHandler(fault -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
      streams.setStateListener(
          (to, from) -> {
            if (to == KafkaStreams.State.ERROR) {
              ended.countDown();
            }
          });
      streams.start();
      LOG.atInfo().addKeyValue("statusPort", status.port()).log("a broken processor started");
      ended.await();
    }
  }

  private static Optional<String> trouble(KafkaStreams streams) {
    return streams.state() == KafkaStreams.State.RUNNING
        ? Optional.empty()
        : Optional.of(streams.state().name());
  }

  static String told(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
