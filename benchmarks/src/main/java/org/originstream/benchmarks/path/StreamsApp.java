package org.originstream.benchmarks.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.processor.runtime.StreamsSettings;

/** A topology of the benchmark's own, run with every property of the processor. */
final class StreamsApp implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final KafkaStreams streams;

  private StreamsApp(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Starts it and returns when it runs. */
  static StreamsApp start(String name, Topology topology, ProcessorSettings settings)
      throws IOException, InterruptedException {
    Properties properties = StreamsSettings.properties(settings);
    Path state = settings.stateDirectory().resolveSibling(name);
    Files.createDirectories(state);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench." + name);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    KafkaStreams streams = new KafkaStreams(topology, properties);
    CountDownLatch running = new CountDownLatch(1);
    streams.setUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    streams.setStateListener(
        (to, from) -> {
          if (to == KafkaStreams.State.RUNNING || to == KafkaStreams.State.ERROR) {
            running.countDown();
          }
        });
    streams.start();
    if (!running.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        || streams.state() != KafkaStreams.State.RUNNING) {
      streams.close(Duration.ZERO);
      throw new IllegalStateException(name + " does not run, it is " + streams.state());
    }
    return new StreamsApp(streams);
  }

  @Override
  public void close() {
    streams.close(Duration.ofSeconds(10));
  }
}
