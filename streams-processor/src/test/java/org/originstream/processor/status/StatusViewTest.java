package org.originstream.processor.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.CaseFile;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.topic.TopicCatalogue;

class StatusViewTest {
  private static final TopicPartition STATUS = new TopicPartition(TopicCatalogue.status(), 0);
  private static final CertificateKey FIRST = new CertificateKey("CN", "A", "1");
  private static final CertificateKey SECOND = new CertificateKey("CN", "A", "2");

  private static final Uuid TOPIC = new Uuid(1, 1);
  private static final Uuid ANOTHER = new Uuid(1, 2);

  @TempDir private Path directory;

  @Test
  void a_restart_goes_on_where_the_last_process_stopped_reading() throws IOException {
    try (StatusView view = new StatusView(topicWith(0, FIRST), () -> TOPIC, directory)) {
      await().until(() -> view.find(FIRST).isPresent() && view.trouble().isEmpty());
    }
    // Were it read from the beginning, the first record would not be there to be read.
    try (StatusView view = new StatusView(topicWith(1, SECOND), () -> TOPIC, directory)) {
      await().until(() -> view.find(SECOND).isPresent() && view.trouble().isEmpty());
      assertThat(view.find(FIRST)).isPresent();
    }
  }

  @Test
  void a_topic_with_another_id_is_read_whole_however_long_it_is() throws IOException {
    try (StatusView view = new StatusView(topicWith(0, FIRST), () -> TOPIC, directory)) {
      await().until(() -> view.find(FIRST).isPresent());
    }
    try (StatusView view = new StatusView(topicWith(1, SECOND), () -> ANOTHER, directory)) {
      await().until(() -> view.find(SECOND).isPresent() && view.trouble().isEmpty());
      assertThat(view.find(FIRST)).isEmpty();
    }
  }

  /** A topic that has one case, at an offset. */
  private static MockConsumer<byte[], byte[]> topicWith(long offset, CertificateKey key) {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    Node broker = new Node(0, "127.0.0.1", 9092);
    consumer.updatePartitions(
        STATUS.topic(),
        List.of(
            new PartitionInfo(
                STATUS.topic(), 0, broker, new Node[] {broker}, new Node[] {broker})));
    consumer.updateBeginningOffsets(Map.of(STATUS, offset));
    consumer.updateEndOffsets(Map.of(STATUS, offset + 1));
    // Twice, because whoever begins anew asks again.
    consumer.schedulePollTask(() -> add(consumer, offset, key));
    consumer.schedulePollTask(() -> add(consumer, offset, key));
    return consumer;
  }

  private static void add(MockConsumer<byte[], byte[]> consumer, long offset, CertificateKey key) {
    consumer.addRecord(record(offset, key));
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, CertificateKey key) {
    return new ConsumerRecord<>(
        STATUS.topic(),
        0,
        offset,
        key.text().getBytes(StandardCharsets.UTF_8),
        PlatformCodec.cases().value(CaseFile.empty(key)));
  }
}
