package org.originstream.producer.follow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from where an earlier process stopped, on a thread of its own, until it is closed. A
 * reader that fails is replaced by a new one, which goes on where the last one was.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final Duration STILL_MAX = Duration.ofSeconds(15);
  private static final Duration BEHIND_MAX = Duration.ofSeconds(60);

  /** Whom it reads for; called on the follower's thread only. */
  public interface Reader {
    /**
     * One record.
     *
     * @throws UncheckedIOException if it cannot be kept; it comes again
     */
    void keep(ConsumerRecord<byte[], byte[]> record);

    /**
     * Up to where an earlier process has kept {@code partition}; empty to read it from its
     * beginning.
     */
    default Optional<Long> keptUpTo(TopicPartition partition) {
      return Optional.empty();
    }

    /** Everything of {@code partition} before {@code position} has been kept; it has moved. */
    default void readUpTo(TopicPartition partition, long position) {}
  }

  private final Supplier<Consumer<byte[], byte[]>> opening;
  private final List<String> topics;
  private final Reader reader;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current =
      new AtomicReference<>();
  private final Thread thread;
  private Map<TopicPartition, Long> ends = Map.of();

  /** What was there when it was last seen to have read all; read on from then until this is. */
  private Map<TopicPartition, Long> target = Map.of();

  private long targetNanos = System.nanoTime();
  private volatile long turnNanos = System.nanoTime();
  private volatile long upToDateNanos = System.nanoTime();
  private volatile @Nullable String failure = "has not begun to read yet";

  private TopicFollower(
      String name, Supplier<Consumer<byte[], byte[]>> opening, List<String> topics, Reader reader) {
    this.opening = opening;
    this.topics = List.copyOf(topics);
    this.reader = reader;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::follow);
  }

  /**
   * Starts to follow.
   *
   * @param name of the thread
   * @param opening gives a consumer without a group, not yet assigned; called again after a failure
   * @param topics which must exist
   * @param reader gets every record
   */
  public static TopicFollower start(
      String name, Supplier<Consumer<byte[], byte[]>> opening, List<String> topics, Reader reader) {
    TopicFollower follower = new TopicFollower(name, opening, topics, reader);
    follower.thread.start();
    return follower;
  }

  /** Waits until what was there at the start has been read; false if that takes longer. */
  public boolean awaitCaughtUp(Duration time) throws InterruptedException {
    return caughtUp.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Why what it has read cannot be relied on; empty if it is alive and up to date. */
  public Optional<String> trouble() {
    String failed = failure;
    if (failed != null) {
      return Optional.of(failed);
    }
    if (caughtUp.getCount() > 0) {
      return Optional.of("reads what was written before the start, and is not there yet");
    }
    Duration still = since(turnNanos);
    if (still.compareTo(STILL_MAX) > 0) {
      return Optional.of("has stood still for " + still.toSeconds() + " s: restart the process");
    }
    Duration behind = since(upToDateNanos);
    return behind.compareTo(BEHIND_MAX) > 0
        ? Optional.of("is " + behind.toSeconds() + " s behind: give the process more time")
        : Optional.empty();
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private void follow() {
    while (closing.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = opening.get()) {
        current.set(consumer);
        assign(consumer);
        while (closing.getCount() > 0) {
          consumer.poll(POLL).forEach(reader::keep);
          note(consumer);
          failure = null;
        }
      } catch (WakeupException closed) {
        LOG.atDebug().log("woken up to close");
      } catch (KafkaException | UncheckedIOException | IllegalStateException failed) {
        failure = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        LOG.atWarn().addKeyValue("topics", topics).setCause(failed).log("reads again after this");
        pause();
      }
    }
  }

  private void assign(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException("none of " + topics + " exists; provision them");
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long beginning = beginnings.getOrDefault(partition, 0L);
      long kept = positions.computeIfAbsent(partition, each -> reader.keptUpTo(each).orElse(0L));
      consumer.seek(partition, Math.max(beginning, kept));
    }
    if (caughtUp.getCount() > 0) {
      ends = consumer.endOffsets(partitions);
    }
  }

  private void note(Consumer<byte[], byte[]> consumer) {
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition);
      if (!Objects.equals(positions.put(partition, position), position)) {
        reader.readUpTo(partition, position);
      }
    }
    if (ends.entrySet().stream()
        .allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue())) {
      caughtUp.countDown();
    }
    turnNanos = System.nanoTime();
    if (target.entrySet().stream()
        .allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue())) {
      upToDateNanos = targetNanos;
      target = whatIsThere(consumer);
      targetNanos = turnNanos;
    }
  }

  private Map<TopicPartition, Long> whatIsThere(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> there = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      there.put(
          partition,
          positions.getOrDefault(partition, 0L) + consumer.currentLag(partition).orElse(0));
    }
    return there;
  }

  private void pause() {
    try {
      boolean closed = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      LOG.atDebug().addKeyValue("closed", closed).log("paused");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> consumer = current.get();
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      boolean ended = thread.join(CLOSING);
      LOG.atDebug().addKeyValue("ended", ended).log("closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
