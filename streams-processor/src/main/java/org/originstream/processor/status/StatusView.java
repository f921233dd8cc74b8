package org.originstream.processor.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.CaseFile;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest committed case of every certificate, followed from the status topic onto disk. */
public final class StatusView implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusView.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** So many changed cases are noted before they are looked through, asked for or not. */
  private static final int BEHIND_MAX = 10_000;

  private final Consumer<byte[], byte[]> consumer;
  private final Supplier<Uuid> topicId;
  private final KeptTopics kept;
  private final KeptTopics.Table cases;
  private final StuckIndex stuck = new StuckIndex();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread follower;
  private Map<TopicPartition, Long> endsAtFirst = Map.of();
  private volatile @Nullable String trouble = "is still read from the beginning";

  /**
   * Takes over a read-committed consumer without a group, and follows with it until closed.
   *
   * @param consumer not yet assigned
   * @param topicId asks the brokers for the id of the status topic
   * @param directory where the cases are kept; what an earlier process read is not read again
   * @throws IOException if the directory cannot be used
   */
  public StatusView(Consumer<byte[], byte[]> consumer, Supplier<Uuid> topicId, Path directory)
      throws IOException {
    this.consumer = consumer;
    this.topicId = topicId;
    this.kept = KeptTopics.open(directory);
    this.cases = kept.table('c');
    this.follower = Thread.ofPlatform().name("status-view").daemon().start(this::follow);
  }

  /**
   * The case of {@code key}, as far as it has been read.
   *
   * @throws UncheckedIOException if the disk does not give it
   */
  public Optional<CaseFile> find(CertificateKey key) {
    return find(key.text());
  }

  /** What is held or ended badly in any case, newest first, at most 100, and how many there are. */
  ObjectNode stuck() {
    return stuck.tree(this::find);
  }

  private Optional<CaseFile> find(String key) {
    return cases.find(key.getBytes(StandardCharsets.UTF_8)).map(StatusView::read);
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
      keep(consumer.poll(POLL));
      if (trouble != null && isUpToDate()) {
        trouble = null;
      }
    } catch (WakeupException woken) {
      LOG.atDebug().log("woken up to close");
    } catch (KafkaException | UncheckedIOException | IllegalStateException failed) {
      trouble = "cannot be followed: " + failed.getClass().getSimpleName();
      LOG.atWarn().setCause(failed).log("the status is followed again from where it is kept");
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
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    boolean known = kept.belongTo(Map.of(TopicCatalogue.status(), topicId.get()));
    LOG.atInfo().addKeyValue("sameTopics", known).log("the status is read");
    stuck.clear();
    cases.forEach(
        (key, value) -> stuck.judge(new String(key, StandardCharsets.UTF_8), read(value)));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    for (TopicPartition each : partitions) {
      kept.position(each).ifPresent(position -> consumer.seek(each, position));
    }
    endsAtFirst = ends;
  }

  /** There is always something new to read; what was there at first must have been read. */
  private boolean isUpToDate() {
    return endsAtFirst.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void keep(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() == null) {
        cases.delete(record.key());
      } else {
        cases.put(record.key(), record.value());
      }
      stuck.changed(new String(record.key(), StandardCharsets.UTF_8));
    }
    records.partitions().forEach(each -> kept.readUpTo(each, consumer.position(each)));
    if (stuck.behind() > BEHIND_MAX) {
      stuck.catchUp(this::find);
    }
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
    kept.close();
  }
}
