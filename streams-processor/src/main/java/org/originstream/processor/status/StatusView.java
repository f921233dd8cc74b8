package org.originstream.processor.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.CaseFile;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest committed case of every certificate, followed from the status topic. */
public final class StatusView implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusView.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, byte[]> cases = new ConcurrentHashMap<>();
  private final StuckIndex stuck = new StuckIndex();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread follower;
  private volatile @Nullable String trouble = "is still read from the beginning";

  /**
   * Takes over a read-committed consumer without a group, and follows with it until closed.
   *
   * @param consumer not yet assigned
   */
  public StatusView(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    this.follower = Thread.ofPlatform().name("status-view").daemon().start(this::follow);
  }

  /** The case of {@code key}, as far as it has been read. */
  public Optional<CaseFile> find(CertificateKey key) {
    return find(key.text());
  }

  /** What is held or ended badly in any case, newest first, at most 100, and how many there are. */
  ObjectNode stuck() {
    return stuck.tree(this::find);
  }

  private Optional<CaseFile> find(String key) {
    return Optional.ofNullable(cases.get(key)).map(StatusView::read);
  }

  /** Why what is shown may be old; empty if it is not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void follow() {
    try (consumer) {
      while (closing.getCount() > 0) {
        readOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readOn() throws InterruptedException {
    try {
      if (consumer.assignment().isEmpty()) {
        begin();
      }
      consumer.poll(POLL).forEach(this::keep);
      if (isUpToDate()) {
        trouble = null;
      }
    } catch (WakeupException woken) {
      LOG.atDebug().log("woken up to close");
    } catch (KafkaException failed) {
      trouble = "cannot be followed: " + failed.getClass().getSimpleName();
      LOG.atWarn().setCause(failed).log("the status is read again from the beginning");
      consumer.unsubscribe();
      boolean closed = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      LOG.atDebug().addKeyValue("closed", closed).log("paused");
    }
  }

  private void begin() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(TopicCatalogue.status()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private boolean isUpToDate() {
    return consumer.assignment().stream().allMatch(p -> consumer.currentLag(p).orElse(1) == 0);
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      cases.remove(key);
    } else {
      cases.put(key, record.value());
    }
    stuck.changed(key);
  }

  private static CaseFile read(byte[] value) {
    return switch (PlatformCodec.cases().read(value)) {
      case Reading.Read<CaseFile> read -> read.value();
      case Reading.Unreadable<CaseFile> bad ->
          throw new IllegalStateException("the status topic holds no case: " + bad.message());
    };
  }

  @Override
  public void close() {
    closing.countDown();
    consumer.wakeup();
    try {
      follower.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
