package org.originstream.producer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Hearing;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Catalogue;
import org.originstream.domain.rule.CatalogueEntry;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.RecordJson;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.producer.EmptyBooks;
import org.originstream.producer.receipt.ReceiptBook;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.ReceiptClaim;

/** The pre-flight and the exchange, asked about the same events. */
class PreflightTest {
  private static final Path EXAMPLES = Path.of("../formats/src/test/resources/rules");
  private static final Instant TODAY = Instant.parse("2025-12-10T00:00:00Z");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();
  private static final Grounds GROUNDS = ReferenceGrounds.of(REFERENCE);
  private static final List<String> BASES =
      List.of("rcep", "atiga", "cptpp", "ckfta", "eujp", "nonpref");

  private static final ReceiptBook RECEIPTS =
      new ReceiptBook(
          () -> new MockConsumer<>("earliest"), EmptyBooks.of(List.of()), List.<NodeCode>of());

  @AfterAll
  static void close() {
    RECEIPTS.close();
  }

  @Test
  void the_preflight_of_every_example_of_a_rule_says_what_the_exchange_decides()
      throws IOException {
    int compared = 0;
    int all = 0;
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode examples = YAML.readTree(file.toFile());
        for (String kind : List.of("passes", "fails")) {
          for (JsonNode example : examples.path(kind)) {
            all++;
            compared += agrees(changed(example), day(example)) ? 1 : 0;
          }
        }
      }
    }
    // A few examples break the door's own JSON, so that there is nothing to compare.
    assertThat(compared).isGreaterThan(all * 8 / 10);
  }

  @Test
  void the_preflight_of_mutilated_samples_says_what_the_exchange_decides() {
    int compared = 0;
    for (int seed = 0; seed < 600; seed++) {
      compared += agrees(mutilated(new Random(seed)), TODAY) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void an_original_that_is_not_version_1_is_told_before() {
    // A certificate that is issued, and a statement that is made.
    for (int sample : List.of(0, 4)) {
      ObjectNode event = event(sample);
      event.withObject("/header").put("version", 2);
      event.withObject("/certificate/heading").put("version", 2);
      assertThat(agrees(event, TODAY)).isTrue();
      assertThat(examined(event, TODAY).findings()).extracting(f -> f.ruleId()).contains("IL3");
    }
  }

  @Test
  void what_cannot_be_judged_before_is_named_in_the_answer_and_nothing_else() {
    JsonNode answer = examined(event(0), TODAY).toJson();
    assertThat(answer.path("cannotTell").findValuesAsText("rule"))
        .containsExactlyElementsOf(
            Catalogue.all().stream()
                .filter(CatalogueEntry::isBeyondPreflight)
                .map(CatalogueEntry::id)
                .toList())
        .contains("Q02", "Q05", "X39", "A04")
        .doesNotContain("X18");
    assertThat(answer.path("cannotTell").findValuesAsText("check")).noneMatch(String::isBlank);
    assertThat(answer.path("cannotTell").findValuesAsText("judge"))
        .contains("case", "index", "not evaluated");
  }

  /** Whether both had something to say, which then was the same. */
  private static boolean agrees(ObjectNode event, Instant now) {
    byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
    if (!(EventJson.read(body) instanceof EventReading.Read(OriginEvent read))
        || !(desk(now).preflight(body) instanceof PreflightAnswer.Examined examined)) {
      return false;
    }
    Decision decision = decided(read, now);
    assertThat(examined.findings()).as(event.toString()).isEqualTo(decision.findings());
    assertThat(Preflight.refuses(examined.findings()))
        .isEqualTo(decision.verdict() == Verdict.REFUSED);
    return true;
  }

  private static Decision decided(OriginEvent event, Instant now) {
    byte[] value = EventCodec.shipped().body(event);
    Arrival arrival =
        new Arrival("topic", 0, 0, now, Bytes.of(new byte[0]), Bytes.of(value), List.of());
    Received received = new Received(event, arrival, "0".repeat(64));
    return Hearing.hear(
            CaseFile.empty(event.header().certificate()),
            received,
            GROUNDS,
            held -> {
              throw new IllegalStateException("nothing is held in an empty case");
            })
        .getFirst()
        .decision();
  }

  private static PreflightAnswer.Examined examined(ObjectNode event, Instant now) {
    return (PreflightAnswer.Examined)
        desk(now).preflight(event.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static SubmissionDesk desk(Instant now) {
    return new SubmissionDesk(
        List.of(),
        REFERENCE,
        new NoClaims(),
        (topic, event) -> {
          throw new IllegalStateException("a pre-flight publishes nothing");
        },
        RECEIPTS,
        () -> now);
  }

  private static final class NoClaims implements SubmissionDesk.Claims {
    @Override
    public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
      throw new IllegalStateException("a pre-flight claims nothing");
    }

    @Override
    public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
      return Optional.empty();
    }
  }

  private static ObjectNode event(int sample) {
    Sample base = Samples.all().get(sample);
    return RecordJson.tree(base.event(new UUID(7, 7), TODAY.atOffset(ZoneOffset.UTC)));
  }

  private static Instant day(JsonNode example) {
    return example.has("today")
        ? Instant.parse(example.path("today").asText() + "T00:00:00Z")
        : TODAY;
  }

  private static ObjectNode changed(JsonNode example) throws IOException {
    ObjectNode event = event(BASES.indexOf(example.path("base").asText()));
    for (JsonNode change : example.path("patch")) {
      JsonPointer at = JsonPointer.compile(change.path("at").asText());
      set(event, at, YAML.readTree(change.path("to").asText()));
    }
    return event;
  }

  private static void set(ObjectNode event, JsonPointer at, JsonNode value) {
    String name = at.last().getMatchingProperty();
    if (event.at(at.head()) instanceof ArrayNode list && at.last().getMatchingIndex() >= 0) {
      list.set(at.last().getMatchingIndex(), value);
    } else {
      event.withObject(at.head(), JsonNode.OverwriteMode.ALL, true).set(name, value);
    }
  }

  private static ObjectNode mutilated(Random random) {
    ObjectNode event = event(random.nextInt(6));
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<Map.Entry<ObjectNode, String>> leaves = new ArrayList<>();
      leaves(event.get("certificate"), leaves);
      Map.Entry<ObjectNode, String> leaf = leaves.get(random.nextInt(leaves.size()));
      JsonNode other = leaves.get(random.nextInt(leaves.size())).getKey().path(leaf.getValue());
      leaf.getKey()
          .set(
              leaf.getValue(),
              switch (random.nextInt(3)) {
                case 0 -> NullNode.getInstance();
                case 1 -> TextNode.valueOf("X");
                default -> other.isMissingNode() ? TextNode.valueOf("CN") : other;
              });
    }
    return event;
  }

  private static void leaves(JsonNode node, List<Map.Entry<ObjectNode, String>> into) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> into.add(Map.entry(object, name)));
    }
    node.forEach(child -> leaves(child, into));
  }
}
