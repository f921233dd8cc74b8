package org.originstream.prove.audit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Verdict;
import org.originstream.schemas.wire.Headers;

/** Follows the history as it is committed: what is still to be decided, and who stands still. */
public final class Pulse implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Set<UUID> awaited = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable Watch> watch = new AtomicReference<>();
  private volatile long lastRecordNanos = System.nanoTime();
  private volatile @Nullable RuntimeException failure;

  /** When each partition first went on after a moment. */
  private static final class Watch {
    private final long sinceMillis;
    private final long[] firstMillis;

    Watch(long sinceMillis, int partitions) {
      this.sinceMillis = sinceMillis;
      this.firstMillis = new long[partitions];
    }

    synchronized void see(int partition, long appendedMillis) {
      if (appendedMillis > sinceMillis && firstMillis[partition] == 0) {
        firstMillis[partition] = appendedMillis;
      }
    }

    synchronized Optional<Duration> slowest() {
      long last = Arrays.stream(firstMillis).max().orElse(0);
      return Arrays.stream(firstMillis).anyMatch(first -> first == 0)
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(last - sinceMillis));
    }
  }

  /** Follows from where the history ends now. */
  public Pulse(String bootstrapServers, int partitions) {
    this.partitions = ExchangeAudit.history(partitions);
    this.consumer = CommittedScan.following(bootstrapServers);
    consumer.assign(this.partitions);
    consumer.seekToEnd(this.partitions);
    this.partitions.forEach(consumer::position);
    Thread.ofPlatform().name("pulse").start(this::follow);
  }

  private void follow() {
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          see(record);
        }
      }
    } catch (WakeupException closing) {
      // close() asks for the end this way.
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      consumer.close();
      ended.countDown();
    }
  }

  private void see(ConsumerRecord<byte[], byte[]> record) {
    lastRecordNanos = System.nanoTime();
    Watch current = watch.get();
    if (current != null) {
      current.see(record.partition(), record.timestamp());
    }
    String verdict = Headers.text(record.headers(), Headers.VERDICT).orElse("");
    if (verdict.equals(Verdict.ACCEPTED.name()) || verdict.equals(Verdict.REFUSED.name())) {
      Headers.text(record.headers(), Headers.EVENT_ID)
          .map(UUID::fromString)
          .ifPresent(awaited::remove);
    }
  }

  /** These are about to be sent, and will be decided. */
  public void expect(Collection<UUID> events) {
    awaited.addAll(events);
  }

  /** How many are still to be decided. */
  public int awaited() {
    return awaited.size();
  }

  /** Waits until all that was expected is decided for good; false if that takes longer. */
  public boolean awaitDecided(Duration patience) throws InterruptedException {
    return await(patience, awaited::isEmpty);
  }

  /** Waits until nothing has been decided for a while; false if that takes longer. */
  public boolean awaitQuiet(Duration quiet, Duration patience) throws InterruptedException {
    return await(patience, () -> System.nanoTime() - lastRecordNanos > quiet.toNanos());
  }

  /** From now on notes when each partition goes on for the first time. */
  public void watch(long sinceMillis) {
    watch.set(new Watch(sinceMillis, partitions.size()));
  }

  /**
   * Waits until every partition has gone on since {@link #watch}.
   *
   * @return how long the slowest took, by the brokers' clocks; empty if longer than {@code
   *     patience}
   */
  public Optional<Duration> awaitAllGoOn(Duration patience) throws InterruptedException {
    Watch current = watch.get();
    if (current == null || !await(patience, () -> current.slowest().isPresent())) {
      return Optional.empty();
    }
    return current.slowest();
  }

  private boolean await(Duration patience, java.util.function.BooleanSupplier done)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean()) {
      if (failure != null) {
        throw new IllegalStateException("the history can no longer be followed", failure);
      }
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
