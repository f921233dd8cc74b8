package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.rule.Catalogue;
import org.originstream.domain.rule.CatalogueEntry;
import org.originstream.domain.rule.Judged;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.JsonProblem;
import org.originstream.formats.json.ProblemCode;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

/** What is judged while a message is read: an example that passes, and those that fail. */
class ReadingRulesTest {
  private static final Sample SAMPLE = Samples.all().getFirst();
  private static final String GOOD = new String(SAMPLE.json().toArray(), StandardCharsets.UTF_8);
  private static final int BYTES_MAX = 2 * 1024 * 1024;

  /** One example: what is sent, and which problem says that it cannot be read; null if it can. */
  private record Example(String rule, String name, Bytes sent, @Nullable ProblemCode problem) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example("S01", "as the schema has it", utf8(GOOD), null),
          new Example(
              "S01",
              "a property of another version",
              utf8(GOOD.replaceFirst("\"preferential\"", "\"preferred\"")),
              ProblemCode.PROPERTY_UNKNOWN),
          new Example(
              "S01",
              "a kind nobody knows",
              utf8(GOOD.replaceFirst("\"Issued\"", "\"IssuedV9\"")),
              ProblemCode.KIND_UNKNOWN),
          new Example("S02", "UTF-8 with accents", utf8(GOOD.replace("Lanhai", "Länhài")), null),
          new Example("S02", "a byte order mark", utf8("\ufeff" + GOOD), ProblemCode.JSON_BOM),
          new Example(
              "S02",
              "Latin-1",
              Bytes.of(GOOD.replace("Lanhai", "Länhài").getBytes(StandardCharsets.ISO_8859_1)),
              ProblemCode.TEXT_INVALID),
          new Example("S06", "two mebibytes", utf8(padded(BYTES_MAX)), null),
          new Example(
              "S06", "a byte more", utf8(padded(BYTES_MAX + 1)), ProblemCode.BODY_TOO_LARGE));

  @TestFactory
  Stream<DynamicTest> examples() {
    return EXAMPLES.stream()
        .map(example -> dynamicTest(example.rule() + " " + example.name(), () -> read(example)));
  }

  @Test
  void every_rule_of_reading_has_an_example_that_passes_and_one_that_fails() {
    assertThat(Catalogue.judged(Judged.READING))
        .extracting(CatalogueEntry::id)
        .allMatch(id -> has(id, true) && has(id, false));
  }

  private static boolean has(String rule, boolean passes) {
    return EXAMPLES.stream()
        .anyMatch(e -> e.rule().equals(rule) && (e.problem() == null) == passes);
  }

  private static void read(Example example) {
    EventReading reading =
        EventJson.completed(
            example.sent().toArray(),
            SAMPLE.completion(new UUID(7, 7), OffsetDateTime.parse("2025-12-10T00:00:00Z")));
    if (example.problem() == null) {
      assertThat(reading).isInstanceOf(EventReading.Read.class);
    } else {
      assertThat(reading)
          .isInstanceOfSatisfying(
              EventReading.Unreadable.class,
              unreadable ->
                  assertThat(unreadable.problems())
                      .extracting(JsonProblem::code)
                      .contains(example.problem()));
    }
  }

  private static String padded(int bytes) {
    return GOOD + " ".repeat(bytes - GOOD.getBytes(StandardCharsets.UTF_8).length);
  }

  private static Bytes utf8(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
