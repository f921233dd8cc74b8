package org.originstream.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;

/** {@code origin replay} on a real broker, beside a consumer that knows nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
  private static final int EVENTS = 1_200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir(factory = BelowTarget.class)
  static Path directory;

  private WrittenHistory history;
  private List<ConsumerRecord<byte[], byte[]>> all = List.of();

  @BeforeAll
  void write() throws Exception {
    history = WrittenHistory.start(directory.resolve("broker"));
    for (int batch = 0; batch < 12; batch++) {
      int from = batch * EVENTS / 12;
      history.transaction(true, () -> write(from, from + EVENTS / 12));
      // What was rolled back is in the log, and no reader may see it.
      history.transaction(false, () -> write(from, from + 10));
    }
    all = committed(history.bootstrapServers(), EVENTS);
  }

  private void write(int from, int to) {
    for (int n = from; n < to; n++) {
      history.decided(time(n), WrittenHistory.event(n), WrittenHistory.verdict(n));
    }
  }

  /** Three records share each instant. */
  private static Instant time(int n) {
    return WrittenHistory.START.plusSeconds(n / 3);
  }

  @AfterAll
  void close() {
    history.close();
  }

  @Test
  void it_writes_what_any_consumer_reads_in_the_order_of_time_and_each_event_reads_back() {
    Replayed replayed = replay();
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    assertThat(replayed.err()).isEmpty();
    assertThat(places(replayed)).containsExactlyElementsOf(places(record -> true));
    for (String line : replayed.lines()) {
      JsonNode tree = tree(line);
      ConsumerRecord<byte[], byte[]> record = at(tree);
      assertThat(EventJson.read(tree.path("event").toString().getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new EventReading.Read(Committed.event(record)));
      assertThat(tree.path("decision").path("verdict").textValue())
          .isEqualTo(Committed.decision(record).verdict().name());
      assertThat(Instant.parse(tree.path("brokerTime").textValue()).toEpochMilli())
          .isEqualTo(record.timestamp());
    }
  }

  @Test
  void the_same_history_gives_the_same_bytes_and_both_orders_give_the_same_lines() {
    String first = replay().out();
    assertThat(replay().out()).isEqualTo(first);
    Replayed decision = replay("--order", "decision");
    assertThat(decision.out()).isNotEqualTo(first);
    assertThat(decision.lines()).hasSameElementsAs(first.lines().toList());
    List<Integer> partitions =
        decision.lines().stream().map(line -> tree(line).path("partition").intValue()).toList();
    assertThat(partitions).isSorted();
  }

  @Test
  void a_condition_lets_through_what_a_plain_filter_does() {
    String rcep = "Regional Comprehensive Economic Partnership Agreement";
    equal(r -> Committed.decision(r).verdict() == Verdict.REFUSED, "--verdict", "refused");
    equal(r -> Committed.event(r).kind().equals("Accepted"), "--kind", "accepted");
    equal(r -> concerns(r, "jp"), "--country", "JP");
    equal(r -> concerns(r, "jp") || concerns(r, "th"), "--country", "jp,th");
    equal(r -> issued(r, "cn"), "--issuing-country", "cn");
    equal(r -> json(r).contains("\"ATIGA\""), "--agreement", "atiga");
    equal(r -> json(r).contains("\"RCEP\"") || rcep.equals(agreement(r)), "--agreement", "RCEP");
    String key = key(all.getFirst());
    equal(r -> key(r).equals(key), "--certificate", key);
    equal(r -> false, "--certificate", "CN|NOBODY|1");
  }

  @Test
  void conditions_taken_together_let_through_what_a_plain_filter_does() {
    Random random = new Random(7);
    for (int i = 0; i < 25; i++) {
      Instant from = time(random.nextInt(EVENTS));
      Instant to = from.plusSeconds(1 + random.nextInt(200));
      Verdict verdict = List.of(Verdict.ACCEPTED, Verdict.REFUSED).get(random.nextInt(2));
      String country = List.of("cn", "jp", "ca", "kr", "id").get(random.nextInt(5));
      String kind = random.nextBoolean() ? "Issued" : "Accepted";
      equal(
          r ->
              r.timestamp() >= from.toEpochMilli()
                  && r.timestamp() < to.toEpochMilli()
                  && Committed.decision(r).verdict() == verdict
                  && concerns(r, country)
                  && Committed.event(r).kind().equals(kind),
          "--from",
          from.toString(),
          "--to",
          to.toString(),
          "--verdict",
          verdict.name(),
          "--country",
          country,
          "--kind",
          kind);
    }
  }

  @Test
  void the_first_instant_is_in_and_the_last_is_not() {
    Instant at = time(300);
    equal(r -> r.timestamp() >= at.toEpochMilli(), "--from", at.toString());
    equal(r -> r.timestamp() < at.toEpochMilli(), "--to", at.toString());
    String[] one = {"--from", at.toString(), "--to", at.plusNanos(1).toString()};
    equal(r -> r.timestamp() == at.toEpochMilli(), one);
    assertThat(replay(one).lines()).hasSize(3);
    assertThat(
            replay("--from", at.plusNanos(1).toString(), "--to", at.plusMillis(999) + "").lines())
        .isEmpty();
    assertThat(replay("--from", "2041-01-01")).isEqualTo(new Replayed(0, "", ""));
    assertThat(replay("--to", "2035-11-01")).isEqualTo(new Replayed(0, "", ""));
  }

  @Test
  void a_limit_gives_the_first_lines() {
    List<String> lines = replay().lines();
    assertThat(replay("--limit", "7").lines()).isEqualTo(lines.subList(0, 7));
    assertThat(replay("--limit", "9999999").lines()).isEqualTo(lines);
  }

  @Test
  void a_preview_says_how_much_there_is_and_shows_the_first() {
    Replayed preview = replay("--preview", "--verdict", "refused", "--from", time(3).toString());
    assertThat(preview.exitCode()).as(preview.err()).isZero();
    long refused =
        all.stream()
            .filter(r -> r.timestamp() >= time(3).toEpochMilli())
            .filter(r -> Committed.decision(r).verdict() == Verdict.REFUSED)
            .count();
    assertThat(preview.out())
        .contains("4 partitions", "would write %d lines".formatted(refused))
        .contains("from " + time(3) + " to " + time(EVENTS - 1));
    assertThat(preview.lines()).hasSize(4 + 5).last().asString().contains("REFUSED");
  }

  @Test
  void a_file_appears_when_it_is_whole() throws Exception {
    Path file = directory.resolve("lines.jsonl");
    Replayed replayed = replay("--output", file.toString(), "--progress");
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    assertThat(replayed.out()).isEmpty();
    assertThat(replayed.err()).contains("1,200 lines of 1,200 records");
    assertThat(Files.readString(file)).isEqualTo(replay().out());
    assertThat(directory.resolve("lines.jsonl.part")).doesNotExist();
    Replayed nowhere = replay("--output", directory.resolve("none/lines.jsonl").toString());
    assertThat(nowhere.exitCode()).isEqualTo(74);
    assertThat(nowhere.err().lines()).hasSize(1);
  }

  @Test
  void nothing_on_the_broker_is_changed() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", history.bootstrapServers()))) {
      List<Object> before = state(admin);
      Path settings = Files.writeString(directory.resolve("c.properties"), "group.id=mine\n");
      assertThat(replay("--command-config", settings.toString()).exitCode()).isZero();
      assertThat(replay("--preview").exitCode()).isZero();
      assertThat(state(admin)).isEqualTo(before);
    }
  }

  @Test
  void what_cannot_be_decoded_has_its_line_and_the_replay_goes_on() throws Exception {
    Path data = directory.resolve("poisoned");
    try (WrittenHistory poisoned = WrittenHistory.start(data)) {
      byte[] key = "CN|X|1".getBytes(StandardCharsets.UTF_8);
      byte[] garbage = {0, 1, 2, 3, 4, 5, (byte) 0xff};
      poisoned.transaction(
          true,
          () -> {
            poisoned.decided(time(0), WrittenHistory.event(0), Verdict.ACCEPTED);
            poisoned.put(1, time(3), key, garbage, new RecordHeaders().add("h", new byte[] {9}));
            poisoned.put(1, time(6), null, null, new RecordHeaders().add("n", null));
            poisoned.put(2, time(9), key, garbage, new RecordHeaders());
            poisoned.decided(time(12), WrittenHistory.event(1), Verdict.REFUSED);
          });
      Replayed replayed = Replayed.of(poisoned.bootstrapServers());
      assertThat(replayed.exitCode()).isEqualTo(1);
      assertThat(replayed.err()).contains("3 records cannot be decoded");
      assertThat(replayed.lines()).hasSize(5);
      JsonNode bad = tree(replayed.lines().get(1));
      assertThat(bad.path("undecodable").path("code").textValue()).isNotEmpty();
      assertThat(bad.path("undecodable").path("message").textValue()).isNotEmpty();
      assertThat(bad.path("value").textValue())
          .isEqualTo(Base64.getEncoder().encodeToString(garbage));
      assertThat(bad.path("key").textValue()).isEqualTo(Base64.getEncoder().encodeToString(key));
      assertThat(bad.path("headers").path(0).path("value").textValue()).isEqualTo("CQ==");
      // What the key or the time already rules out is not shown.
      Replayed elsewhere = Replayed.of(poisoned.bootstrapServers(), "--issuing-country", "th");
      assertThat(elsewhere.lines()).hasSize(2);
      assertThat(Replayed.of(poisoned.bootstrapServers(), "--from", time(12).toString()).exitCode())
          .isZero();
    }
  }

  @Test
  void a_broker_clock_that_steps_back_changes_neither_order_nor_what_is_found() throws Exception {
    try (WrittenHistory stepped = WrittenHistory.start(directory.resolve("stepped"))) {
      int[] seconds = {10, 20, 15, 25, 30, 28, 40};
      stepped.transaction(
          true,
          () -> {
            for (int second : seconds) {
              stepped.decided(at(second), WrittenHistory.event(0), Verdict.ACCEPTED);
              stepped.decided(at(second), WrittenHistory.event(1), Verdict.ACCEPTED);
            }
          });
      List<Integer> found =
          Replayed.of(
                  stepped.bootstrapServers(),
                  "--certificate",
                  WrittenHistory.event(0).header().certificate().text(),
                  "--to",
                  at(28).toString())
              .lines()
              .stream()
              .map(line -> Instant.parse(tree(line).path("brokerTime").textValue()))
              .map(time -> (int) (time.getEpochSecond() - WrittenHistory.START.getEpochSecond()))
              .toList();
      assertThat(found).containsExactly(10, 20, 15, 25);
    }
  }

  private static Instant at(int second) {
    return WrittenHistory.START.plusSeconds(second);
  }

  @Test
  void it_ends_before_a_transaction_that_is_still_open() throws Exception {
    try (WrittenHistory open = WrittenHistory.start(directory.resolve("open"))) {
      open.transaction(
          true, () -> open.decided(time(0), WrittenHistory.event(0), Verdict.ACCEPTED));
      open.begin();
      open.decided(time(3), WrittenHistory.event(0), Verdict.ACCEPTED);
      open.flush();
      assertThat(Replayed.of(open.bootstrapServers()).lines()).hasSize(1);
      open.commit();
      assertThat(Replayed.of(open.bootstrapServers()).lines()).hasSize(2);
    }
  }

  @Test
  void a_broker_without_a_history_is_told_in_one_sentence() throws Exception {
    try (EmbeddedBroker bare = EmbeddedBroker.start(directory.resolve("bare"), 0, 0)) {
      Replayed replayed = Replayed.of(bare.bootstrapServers());
      assertThat(replayed.exitCode()).isEqualTo(69);
      assertThat(replayed.err().lines()).hasSize(1);
      assertThat(replayed.err()).contains("there is no topic " + WrittenHistory.TOPIC);
    }
  }

  private Replayed replay(String... options) {
    return Replayed.of(history.bootstrapServers(), options);
  }

  private void equal(Predicate<ConsumerRecord<byte[], byte[]>> wanted, String... options) {
    Replayed replayed = replay(options);
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    assertThat(places(replayed))
        .as(String.join(" ", options))
        .containsExactlyElementsOf(places(wanted));
  }

  private List<String> places(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    return all.stream()
        .filter(wanted)
        .sorted(
            Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset))
        .map(record -> record.partition() + "/" + record.offset())
        .toList();
  }

  private static List<String> places(Replayed replayed) {
    return replayed.lines().stream()
        .map(ReplayIT::tree)
        .map(t -> t.path("partition").intValue() + "/" + t.path("offset").longValue())
        .toList();
  }

  private ConsumerRecord<byte[], byte[]> at(JsonNode tree) {
    return all.stream()
        .filter(record -> record.partition() == tree.path("partition").intValue())
        .filter(record -> record.offset() == tree.path("offset").longValue())
        .findFirst()
        .orElseThrow();
  }

  private static boolean concerns(ConsumerRecord<byte[], byte[]> record, String node) {
    EventHeader header = Committed.event(record).header();
    return issued(record, node)
        || Stream.of(header.senderNode(), header.destination())
            .anyMatch(n -> n.code().equals(node));
  }

  private static boolean issued(ConsumerRecord<byte[], byte[]> record, String node) {
    return key(record).startsWith(node.toUpperCase(Locale.ROOT) + "|");
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static @Nullable String agreement(ConsumerRecord<byte[], byte[]> record) {
    Enrichment enrichment = Committed.decision(record).enrichment();
    return enrichment == null ? null : enrichment.agreementName();
  }

  private static String json(ConsumerRecord<byte[], byte[]> record) {
    OriginEvent event = Committed.event(record);
    return new String(EventJson.write(event), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<byte[], byte[]>> committed(String brokers, int count) {
    try (Committed committed = new Committed(brokers, WrittenHistory.TOPIC)) {
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (records.size() < count) {
        records.addAll(committed.fresh());
      }
      assertThat(committed.fresh()).isEmpty();
      return records;
    }
  }

  /** All that a reader could leave behind. */
  private static List<Object> state(Admin admin) throws Exception {
    Map<TopicPartition, OffsetSpec> ends =
        Stream.iterate(0, p -> p + 1)
            .limit(WrittenHistory.PARTITIONS)
            .collect(
                Collectors.toMap(
                    p -> new TopicPartition(WrittenHistory.TOPIC, p), p -> OffsetSpec.latest()));
    return List.of(
        admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get(),
        admin.listGroups().all().get(),
        admin.listOffsets(ends).all().get().toString(),
        admin.listTransactions().all().get().size());
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(line, broken);
    }
  }
}
