package org.originstream.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.health.Health;
import org.originstream.processor.status.StatusDoor;
import org.originstream.producer.Door;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.sandbox.port.Ports;
import org.originstream.schemas.topic.TopicCatalogue;

/** The three that answer for their health, while their only broker goes away and comes back. */
class HealthAwayIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final NodeCode KR = new NodeCode("kr");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path directory;

  private final HttpClient http = HttpClient.newHttpClient();

  private record Answer(int status, JsonNode body) {}

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void without_a_broker_all_are_down_and_say_why_and_with_it_again_all_are_up() throws Exception {
    int port = Ports.free();
    int controller = Ports.free();
    EmbeddedBroker first = EmbeddedBroker.start(directory.resolve("broker"), port, controller);
    KoreanDoors doors = new KoreanDoors(first.bootstrapServers());
    try (Door door = doors.open("health");
        Adapter adapter = adapter(first.bootstrapServers());
        StatusDoor status =
            StatusDoor.start(
                first.bootstrapServers(), 0, directory.resolve("status"), HealthAwayIT::running)) {
      List<Integer> ports = List.of(door.port(), adapter.port(), status.port());
      for (int one : ports) {
        await().atMost(SOON).until(() -> ask(one).status() == 200);
        assertThat(ask(one).body().path("status").asText()).isEqualTo("UP");
      }
      first.close();
      for (int one : ports) {
        Answer down = await().atMost(SOON).until(() -> ask(one), answer -> answer.status() == 503);
        assertThat(down.body().path("status").asText()).isEqualTo("DOWN");
        assertThat(down.body().at("/parts/brokers/reason").asText())
            .contains(first.bootstrapServers(), "start it");
      }
      try (EmbeddedBroker second =
          EmbeddedBroker.start(directory.resolve("broker"), port, controller)) {
        assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
        for (int one : ports) {
          await().atMost(Duration.ofMinutes(1)).until(() -> ask(one).status() == 200);
        }
      }
    }
  }

  @Test
  void a_topic_that_is_gone_is_named() throws Exception {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(directory.resolve("broker"), Ports.free(), Ports.free())) {
      KoreanDoors doors = new KoreanDoors(broker.bootstrapServers());
      try (Door door = doors.open("gone");
          Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        await().atMost(SOON).until(() -> ask(door.port()).status() == 200);
        admin.deleteTopics(List.of(TopicCatalogue.submissions(KR))).all().get();
        Answer down =
            await().atMost(SOON).until(() -> ask(door.port()), answer -> answer.status() == 503);
        assertThat(down.body().at("/parts/topics/reason").asText())
            .isEqualTo(TopicCatalogue.submissions(KR) + " is not there: provision it");
        assertThat(down.body().at("/parts/brokers/status").asText()).isEqualTo("UP");
      }
    }
  }

  private Answer ask(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
            .timeout(AT_ONCE)
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private static Health.Part running() {
    return new Health.Part("processor", Optional.empty());
  }

  private Adapter adapter(String servers) {
    return Adapter.start(
        AdapterSettings.of(
            KR, servers, new ChannelSettings.Directory(directory.resolve("delivered"))));
  }
}
