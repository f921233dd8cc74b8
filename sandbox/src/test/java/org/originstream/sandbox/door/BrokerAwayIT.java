package org.originstream.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.producer.Door;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.sandbox.door.DoorVisitor.Said;
import org.originstream.sandbox.port.Ports;

@Tag("heavy")
class BrokerAwayIT {
  @TempDir Path directory;

  private final DoorVisitor visitor = new DoorVisitor();

  @Test
  void without_a_broker_nothing_is_taken_and_with_it_again_the_same_key_is_one_event()
      throws Exception {
    int port = Ports.free();
    int controller = Ports.free();
    String certificate = DoorVisitor.certificate("away-1");
    EmbeddedBroker first = EmbeddedBroker.start(directory, port, controller);
    KoreanDoors doors = new KoreanDoors(first.bootstrapServers());
    try (Door door = doors.open("away")) {
      Said before = visitor.submit(door, "before", DoorVisitor.certificate("away-0"));
      assertThat(before.status()).isEqualTo(202);
      first.close();
      Said away = visitor.submit(door, "away", certificate);
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.body().path("code").asText()).isEqualTo("NOT_DURABLE");
      try (EmbeddedBroker second = EmbeddedBroker.start(directory, port, controller)) {
        assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> visitor.submit(door, "away", certificate).status() == 202);
        Said again = visitor.submit(door, "away", certificate);
        assertThat(again.status()).isEqualTo(202);
        assertThat(doors.events().get(again.receiptId())).hasSize(1);
        assertThat(visitor.submit(door, "before", DoorVisitor.certificate("away-0")))
            .isEqualTo(before);
      }
    }
  }
}
