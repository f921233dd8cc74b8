package org.originstream.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.sandbox.trial.Committed;
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
        new DoorSettings(
            name,
            servers,
            0,
            Files.createTempDirectory(Path.of("target"), name),
            List.of(KR),
            ReferenceFiles.load().orThrow()));
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
    return Committed.on(servers, TopicCatalogue.submissions(KR));
  }
}
