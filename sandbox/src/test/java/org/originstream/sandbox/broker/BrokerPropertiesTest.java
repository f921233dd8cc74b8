package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.docker.KafkaDockerWrapper$;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.originstream.formats.settings.SettingsFile;
import org.originstream.formats.settings.SettingsReading;
import org.originstream.sandbox.house.Repository;
import scala.jdk.javaapi.CollectionConverters;

class BrokerPropertiesTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "KAFKA_NODE_ID", "2",
          "KAFKA_LISTENERS", "PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2",
          "KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:1",
          "KAFKA_CONTROLLER_QUORUM_VOTERS", "2@127.0.0.1:2",
          "KAFKA_LOG_DIRS", "/var/lib/kafka/data",
          "KAFKA_HEAP_OPTS", "-Xmx1g");

  @Test
  void every_demand_of_the_settings_page_is_in_the_file() {
    Map<String, String> demanded = new HashMap<>();
    BrokerDemands.all().forEach((key, demand) -> demanded.put(key, demand.value()));
    assertThat(file()).containsAllEntriesOf(demanded);
  }

  @Test
  void what_else_is_in_the_file_only_says_who_talks_to_whom() {
    assertThat(file().keySet())
        .filteredOn(key -> !BrokerDemands.all().containsKey(key))
        .containsExactlyInAnyOrder(
            "process.roles",
            "controller.listener.names",
            "inter.broker.listener.name",
            "listener.security.protocol.map");
  }

  @Test
  void kafka_itself_accepts_the_file_with_its_environment() {
    KafkaConfig config = KafkaConfig.fromProps(NodeSettings.over(file(), false, ENVIRONMENT));
    assertThat(config.nodeId()).isEqualTo(2);
    BrokerDemands.all()
        .forEach(
            (key, demand) ->
                assertThat(String.valueOf(config.values().get(key)))
                    .as(key)
                    .isEqualTo(demand.value()));
  }

  @Test
  void the_environment_is_read_as_the_image_reads_it() {
    Map<String, String> image =
        CollectionConverters.asJava(
                KafkaDockerWrapper$.MODULE$.getServerConfigsFromEnv(
                    scala.collection.immutable.Map$.MODULE$.from(
                        CollectionConverters.asScala(ENVIRONMENT))))
            .stream()
            .map(line -> line.split("=", 2))
            .filter(parts -> parts.length == 2 && !parts[0].isBlank())
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    Properties ours = NodeSettings.over(Map.of(), false, ENVIRONMENT);
    assertThat(image).isEqualTo(ours);
  }

  private static Map<String, String> file() {
    return switch (SettingsFile.read(Repository.file("deploy/broker.properties"), Map.of())) {
      case SettingsReading.Read read -> read.values();
      case SettingsReading.Unusable bad -> throw new AssertionError(bad.problems());
    };
  }
}
