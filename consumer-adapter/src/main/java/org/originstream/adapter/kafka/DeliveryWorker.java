package org.originstream.adapter.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.NodeCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one country. When the loop fails, everything in memory is thrown away and a new one
 * begins from what was committed: then nothing has to be known about what went wrong.
 */
public final class DeliveryWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Object> connection;
  private final NodeCode node;
  private final String instance;
  private final DispatchLimits limits;
  private final RetrySchedule retries;
  private final DeliveryChannel channel;
  private final DeliveryDesk desk;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Starts at once.
   *
   * @param connection bootstrap servers and security
   * @param instance tells the adapters of one country apart; each has its own
   * @param channel is closed with this worker
   */
  public DeliveryWorker(
      Map<String, Object> connection,
      NodeCode node,
      String instance,
      DispatchLimits limits,
      RetrySchedule retries,
      DeliveryChannel channel,
      DeliveryDesk desk,
      InstantSource clock) {
    this.connection = Map.copyOf(connection);
    this.node = node;
    this.instance = instance;
    this.limits = limits;
    this.retries = retries;
    this.channel = channel;
    this.desk = desk;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("adapter-" + node).start(this::run);
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    channel.close();
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        attemptToWork();
        stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attemptToWork() throws InterruptedException {
    try {
      provision();
      work();
    } catch (RuntimeException failure) {
      failed(failure);
    } catch (ExecutionException failure) {
      failed(failure.getCause() == null ? failure : failure.getCause());
    }
  }

  private void provision() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(connection)) {
      FirstOffsets.provision(admin, node);
    }
  }

  private void work() throws InterruptedException {
    try (DeliveryLoop loop =
        new DeliveryLoop(connection, node, instance, limits, retries, channel, desk, clock)) {
      while (stopping.getCount() > 0) {
        loop.turn();
      }
      loop.leave();
    }
  }

  private void failed(Throwable failure) {
    String what = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    desk.failed(what);
    LOG.atError()
        .addKeyValue("country", node)
        .setCause(failure)
        .log("delivery begins again from what was committed");
  }
}
