package org.originstream.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;
import org.originstream.schemas.topic.TopicCatalogue;

/** A sandbox whose registry is Apicurio's, and a consumer there that shares no code with ours. */
@NeedsTool(Tool.APICURIO)
class ApicurioJourneyIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CERTIFICATE = "CN|CN-DEMO-3100|R259900000120001";

  @Test
  void every_certificate_arrives() {
    assertThat(SharedApicurio.problems()).isEmpty();
  }

  @Test
  void apicurios_own_deserializer_reads_the_country_topic() {
    Map<String, Object> settings = new HashMap<>(ApicurioSerdeIT.settings());
    settings.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedApicurio.sandbox().bootstrapServers());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "japan-on-apicurio");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        "io.apicurio.registry.serde.avro.AvroKafkaDeserializer");
    try (KafkaConsumer<byte[], GenericRecord> japan = new KafkaConsumer<>(settings)) {
      japan.subscribe(List.of(TopicCatalogue.certificates(new NodeCode("jp"))));
      List<ConsumerRecord<byte[], GenericRecord>> read = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                japan.poll(Duration.ofMillis(200)).forEach(read::add);
                return read.stream().anyMatch(r -> key(r).equals(CERTIFICATE));
              });
      GenericRecord paper =
          read.stream().filter(r -> key(r).equals(CERTIFICATE)).findFirst().orElseThrow().value();
      assertThat(paper.getSchema().getFullName()).isEqualTo("org.originstream.v1.Issued");
      assertThat(String.valueOf(paper)).contains("R259900000120001", "CN-DEMO-3100");
    }
  }

  private static String key(ConsumerRecord<byte[], GenericRecord> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }
}
