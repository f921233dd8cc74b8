package org.originstream.processor.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.CaseFile;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.topic.TopicCatalogue;

/** The latest committed case of every certificate, followed from the status topic. */
public final class StatusView implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, byte[]> cases = new ConcurrentHashMap<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread follower;

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
    return Optional.ofNullable(cases.get(key.text())).map(StatusView::read);
  }

  private void follow() {
    try (consumer) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TopicCatalogue.status()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!closing.get()) {
        consumer.poll(POLL).forEach(this::keep);
      }
    } catch (WakeupException e) {
      if (!closing.get()) {
        throw e;
      }
    }
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      cases.remove(key);
    } else {
      cases.put(key, record.value());
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
    closing.set(true);
    consumer.wakeup();
    try {
      follower.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
