package org.originstream.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.schemas.topic.ClusterShape;
import org.originstream.schemas.topic.ProvisioningOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicProvisioner;
import org.originstream.schemas.wire.Headers;

/** Korea's topics on one broker, doors that write to them, and what they have written. */
final class KoreanDoors {
  private static final NodeCode KR = new NodeCode("kr");

  private final String servers;

  KoreanDoors(String servers) throws InterruptedException {
    this.servers = servers;
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      assertThat(
              new TopicProvisioner(admin, new ClusterShape(4, 1), Duration.ofSeconds(30))
                  .provision(List.of(KR)))
          .isInstanceOf(ProvisioningOutcome.Ready.class);
    }
  }

  Door open(String name) throws Exception {
    return Door.start(
        new DoorSettings(name, servers, 0, List.of(KR), ReferenceFiles.load().orThrow()));
  }

  /** Event id to the different values written under it. */
  Map<String, Set<ByteBuffer>> events() {
    Map<String, Set<ByteBuffer>> events = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records()) {
      events
          .computeIfAbsent(eventId(record), id -> ConcurrentHashMap.newKeySet())
          .add(ByteBuffer.wrap(record.value()));
    }
    return events;
  }

  static String eventId(ConsumerRecord<byte[], byte[]> record) {
    return Headers.text(record.headers(), Headers.EVENT_ID).orElseThrow();
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", servers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TopicCatalogue.submissions(KR)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
      }
    }
    return records;
  }
}
