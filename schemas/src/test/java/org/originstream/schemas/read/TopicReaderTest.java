package org.originstream.schemas.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private static final String TOPIC = "origin.history.v1";
  private static final Duration SOON = Duration.ofSeconds(5);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final TopicReader reader;

  TopicReaderTest() {
    consumer.updatePartitions(TOPIC, List.of(info(0), info(1)));
    Map<TopicPartition, Long> beginnings = Map.of(partition(0), 0L, partition(1), 0L);
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(beginnings);
    reader = new TopicReader(consumer, List.of(TOPIC));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void every_partition_is_read_from_its_beginning_and_on() {
    write(0, 0, "issued");
    write(1, 0, "amended");
    assertThat(values(reader.fresh())).containsExactlyInAnyOrder("issued", "amended");

    write(1, 1, "cancelled");
    assertThat(values(reader.fresh())).containsExactly("cancelled");
  }

  @Test
  void reading_to_the_end_waits_for_every_partition() {
    consumer.updateEndOffsets(Map.of(partition(0), 1L, partition(1), 1L));
    write(0, 0, "issued");
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(() -> write(1, 0, "amended"));

    assertThat(values(reader.toTheEnd(SOON))).containsExactlyInAnyOrder("issued", "amended");
  }

  @Test
  void an_end_that_is_not_reached_is_told() {
    consumer.updateEndOffsets(Map.of(partition(0), 1L, partition(1), 0L));

    assertThatThrownBy(() -> reader.toTheEnd(Duration.ofMillis(20)))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("not reached");
  }

  private void write(int partition, long offset, String value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            TOPIC, partition, offset, new byte[0], value.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> values(Collection<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(r -> new String(r.value(), StandardCharsets.UTF_8)).toList();
  }

  private static TopicPartition partition(int partition) {
    return new TopicPartition(TOPIC, partition);
  }

  private static PartitionInfo info(int partition) {
    return new PartitionInfo(TOPIC, partition, Node.noNode(), new Node[0], new Node[0]);
  }
}
