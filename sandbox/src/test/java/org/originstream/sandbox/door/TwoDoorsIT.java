package org.originstream.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.originstream.producer.Door;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.sandbox.door.DoorVisitor.Said;

class TwoDoorsIT {
  private static final int THREADS = 16;
  private static final int KEYS = 40;

  @SuppressWarnings("NullAway") // set before every test
  private static KoreanDoors doors;

  private final DoorVisitor visitor = new DoorVisitor();

  @BeforeAll
  static void provision() throws Exception {
    doors = new KoreanDoors(SharedBroker.bootstrapServers());
  }

  @Test
  void two_doors_and_sixteen_threads_each_make_one_event_of_each_key() throws Exception {
    Map<String, Set<String>> receipts = new ConcurrentHashMap<>();
    try (Door one = doors.open("one");
        Door two = doors.open("two");
        ExecutorService callers = Executors.newFixedThreadPool(2 * THREADS)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 2 * THREADS; i++) {
        Door door = i % 2 == 0 ? one : two;
        calls.add(callers.submit(() -> submitAll(door, start, receipts)));
      }
      start.countDown();
      for (Future<?> call : calls) {
        call.get();
      }
    }
    assertThat(receipts).hasSize(KEYS);
    assertThat(receipts.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    Map<String, Set<ByteBuffer>> events = doors.events();
    receipts
        .values()
        .forEach(
            ids ->
                assertThat(events.get(ids.iterator().next()))
                    .as("whatever was written twice is the same event, byte for byte")
                    .hasSize(1));
  }

  @Test
  void a_door_that_starts_later_gives_the_same_receipt_and_writes_the_same_event()
      throws Exception {
    String certificate = DoorVisitor.certificate("restart-1");
    Said before;
    try (Door door = doors.open("before")) {
      before = visitor.submit(door, "restart", certificate);
      assertThat(before.status()).isEqualTo(202);
    }
    try (Door door = doors.open("after")) {
      Said known = visitor.receipt(door, before.receiptId());
      assertThat(known.body().path("status").asText()).isEqualTo("pending");
      Said after = visitor.submit(door, "restart", certificate);
      assertThat(after).isEqualTo(before);
    }
    assertThat(doors.events().get(before.receiptId())).hasSize(1);
  }

  @Test
  void a_key_used_for_another_event_is_refused_at_both_doors_and_the_first_receipt_stands()
      throws Exception {
    try (Door one = doors.open("first");
        Door two = doors.open("second")) {
      String certificate = DoorVisitor.certificate("reuse-1");
      Said first = visitor.submit(one, "reuse", certificate);
      for (Door door : List.of(one, two)) {
        Said refused = visitor.submit(door, "reuse", DoorVisitor.certificate("reuse-2"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("KEY_REUSED");
        assertThat(visitor.submit(door, "reuse", certificate)).isEqualTo(first);
      }
      assertThat(doors.events().get(first.receiptId())).hasSize(1);
    }
  }

  @Test
  void a_receipt_of_one_door_is_known_at_the_other() throws Exception {
    try (Door one = doors.open("here");
        Door two = doors.open("there")) {
      Said said = visitor.submit(one, "known", DoorVisitor.certificate("known-1"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> visitor.receipt(two, said.receiptId()).status() == 200);
    }
  }

  @Test
  void a_batch_of_a_thousand_is_answered_in_order_and_resent_gives_the_same_receipts()
      throws Exception {
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, 999).mapToObj(i -> DoorVisitor.certificate("batch-" + i)).toList());
    lines.add(500, "{\"kind\":\"Nothing\"}");
    try (Door door = doors.open("batches")) {
      List<JsonNode> first = visitor.submitBatch(door, "batch", lines);
      assertThat(first).hasSize(1_000);
      assertThat(first.get(500).path("status").asInt()).isEqualTo(400);
      assertThat(first.get(501).path("receipt").path("certificate").asText()).endsWith("batch-500");
      assertThat(first).filteredOn(n -> n.path("status").asInt() == 202).hasSize(999);
      assertThat(visitor.submitBatch(door, "batch", lines)).isEqualTo(first);
    }
  }

  @Test
  void events_of_one_certificate_lie_in_the_order_of_their_lines() throws Exception {
    List<String> lines =
        IntStream.range(0, 50)
            .mapToObj(i -> DoorVisitor.certificate("order-1").replace("Incheon", "Town " + i))
            .toList();
    try (Door door = doors.open("order")) {
      List<String> sent =
          visitor.submitBatch(door, "order", lines).stream()
              .map(n -> n.path("receipt").path("receiptId").asText())
              .toList();
      List<String> written =
          doors.records().stream().map(KoreanDoors::eventId).filter(sent::contains).toList();
      assertThat(written).isEqualTo(sent);
    }
  }

  private Void submitAll(Door door, CountDownLatch start, Map<String, Set<String>> receipts)
      throws Exception {
    start.await();
    for (int i = 0; i < KEYS; i++) {
      String key = "many-" + i;
      Said said = visitor.submit(door, key, DoorVisitor.certificate(key));
      assertThat(said.status()).isEqualTo(202);
      receipts.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(said.receiptId());
    }
    return null;
  }
}
