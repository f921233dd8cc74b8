package org.originstream.processor.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.health.Health;
import org.originstream.processor.reference.TopicShelf;
import org.originstream.processor.status.StatusDoor;
import org.originstream.processor.topology.CertificateTopology;
import org.originstream.processor.topology.ShippedWire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running processor: the topology and the status it serves. */
public final class Processor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Processor.class);
  private static final Duration CLOSE_TIME = Duration.ofSeconds(20);

  private final LocalState state;
  private final KafkaStreams streams;
  private final TopicShelf shelf;
  private final StatusDoor status;
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closed;
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

  private Processor(ProcessorSettings settings, LocalState state) throws IOException {
    this.state = state;
    this.shelf = TopicShelf.reading(settings.bootstrapServers());
    this.streams =
        new KafkaStreams(
            new CertificateTopology(new ShippedWire(), shelf, settings.partitions()).build(),
            StreamsSettings.properties(settings));
    this.status =
        StatusDoor.start(
            settings.bootstrapServers(), settings.statusPort(), state.ofStatus(), this::health);
  }

  /**
   * Starts a processor; returns before it has partitions.
   *
   * @throws IllegalArgumentException with every problem of the settings
   * @throws IOException if the state directory cannot be made or is in use, or the status port is
   *     taken
   */
  public static Processor start(ProcessorSettings settings) throws IOException {
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    LocalState state = LocalState.open(settings.stateDirectory());
    try {
      Processor processor = new Processor(settings, state);
      processor.run();
      return processor;
    } catch (IOException | RuntimeException failure) {
      state.close();
      throw failure;
    }
  }

  private void run() {
    streams.setUncaughtExceptionHandler(this::giveUp);
    streams.setStateListener(
        (to, from) -> {
          LOG.atInfo().addKeyValue("from", from).addKeyValue("to", to).log("processor state");
          if (to == KafkaStreams.State.RUNNING) {
            running.countDown();
          }
          if (to == KafkaStreams.State.ERROR || to == KafkaStreams.State.NOT_RUNNING) {
            running.countDown();
            ended.countDown();
          }
        });
    streams.start();
  }

  /** A fault that reaches here is a bug or a broken broker; going on could decide wrongly. */
  private StreamThreadExceptionResponse giveUp(Throwable cause) {
    fault.set(cause);
    LOG.error("the processor stops on a fault it must not decide around", cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** Waits until it decides; false if it does not within {@code time}. */
  public boolean awaitRunning(Duration time) throws InterruptedException {
    return running.await(time.toMillis(), TimeUnit.MILLISECONDS)
        && streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Waits until it has ended, and says why; null after an orderly end. */
  public @Nullable Throwable awaitEnd() throws InterruptedException {
    ended.await();
    return fault.get();
  }

  /** Whether it has ended, by a fault or because it was closed. */
  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** The name of the state it is in. */
  public String state() {
    return streams.state().name();
  }

  private Health.Part health() {
    KafkaStreams.State state = streams.state();
    Throwable cause = fault.get();
    String why =
        "it is "
            + state
            + (cause == null ? "" : ": " + cause)
            + "; the log of the process has more";
    boolean up = state == KafkaStreams.State.RUNNING || state == KafkaStreams.State.REBALANCING;
    return new Health.Part("processor", up ? Optional.empty() : Optional.of(why));
  }

  /** Where the status is served. */
  public int statusPort() {
    return status.port();
  }

  /** Ends it; called again, by a signal and by whoever started it, it only waits. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    status.close();
    boolean orderly = streams.close(CLOSE_TIME) && fault.get() == null;
    shelf.close();
    try (state) {
      if (orderly) {
        state.keep();
      }
    } catch (IOException e) {
      LOG.atWarn().setCause(e).log("the stores will be read from the log again at the next start");
    }
  }
}
