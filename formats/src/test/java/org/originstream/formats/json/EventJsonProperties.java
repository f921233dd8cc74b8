package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventReading.Read;
import org.originstream.formats.json.EventReading.Unreadable;
import org.originstream.formats.reference.RandomRecords;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

class EventJsonProperties {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");
  private static final List<String> FIT_TEXTS =
      List.of(
          "CN", "A-1", "R 25/99", "\"quoted\\\"", "Ünïversal", "盘式", "🚢", "{}", "~0/~1", "null");
  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\ud800",
          "\\u0000",
          "null",
          "1e400",
          "NaN",
          "-0",
          "\"kind\":\"Issued\",",
          "é",
          "\u202e",
          "\ufeff",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "99999999999999999999999999999999999999999999999",
          "2025-02-30",
          "\"\"");

  @Provide
  Arbitrary<String> kinds() {
    return Arbitraries.of(Kinds.BY_NAME.keySet());
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(Samples.all());
  }

  @Property
  void an_event_of_any_kind_is_read_back_as_written(
      @ForAll("kinds") String kind, @ForAll long seed) {
    OriginEvent event = random(kind, seed);
    byte[] written = EventJson.write(event);
    assertThat(EventJson.read(written)).isEqualTo(new Read(event));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .startsWith("{\"kind\":\"" + kind + "\",\"header\":{\"eventId\":")
        .doesNotContain("[]");
  }

  @Property
  void completing_a_full_header_changes_nothing(@ForAll("kinds") String kind, @ForAll long seed) {
    OriginEvent event = random(kind, seed);
    assertThat(EventJson.completed(EventJson.write(event), completion(seed)))
        .isEqualTo(new Read(event));
  }

  @Property
  void random_bytes_are_answered_and_never_throw(@ForAll byte[] bytes) {
    assertThat(EventJson.completed(bytes, completion(1)))
        .isInstanceOfSatisfying(Unreadable.class, EventJsonProperties::hasGoodProblems);
  }

  @Property
  void a_mutilated_sample_is_answered_and_never_throws(
      @ForAll("samples") Sample sample, @ForAll long seed) {
    byte[] bytes = mutilated(sample.json().toArray(), new Random(seed));
    EventReading reading = EventJson.completed(bytes, completion(seed));
    switch (reading) {
      case Read read ->
          assertThat(EventJson.read(EventJson.write(read.event()))).isEqualTo(reading);
      case Unreadable unreadable -> hasGoodProblems(unreadable);
    }
    assertThat(EventJson.completed(bytes, completion(seed))).isEqualTo(reading);
  }

  private static void hasGoodProblems(Unreadable unreadable) {
    assertThat(unreadable.sha256()).matches("[0-9a-f]{64}");
    assertThat(unreadable.problemsTotal()).isGreaterThanOrEqualTo(unreadable.problems().size());
    assertThat(unreadable.problems())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(Unreadable.PROBLEMS_MAX)
        .doesNotHaveDuplicates()
        .allSatisfy(
            problem -> {
              assertThat(problem.pointer()).matches("(/[^/]*)*");
              assertThat(problem.message()).isNotBlank().doesNotContain("\n", "\u0000");
              assertThat(problem.fix()).isNotBlank();
            });
  }

  private static OriginEvent random(String kind, long seed) {
    Class<?> type = Objects.requireNonNull(Kinds.BY_NAME.get(kind));
    return (OriginEvent) RandomRecords.ofTexts(seed, FIT_TEXTS).record(type);
  }

  private static HeaderCompletion completion(long seed) {
    return Samples.all().getFirst().completion(new UUID(0x7000, seed), NOW);
  }

  private static byte[] mutilated(byte[] bytes, Random random) {
    byte[] result = bytes;
    for (int i = random.nextInt(3); i >= 0 && result.length > 0; i--) {
      int at = random.nextInt(result.length);
      switch (random.nextInt(4)) {
        case 0 -> result = Arrays.copyOf(result, at);
        case 1 -> result[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> result = without(result, at, Math.min(result.length, at + random.nextInt(40)));
        default -> result = with(result, at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
    }
    return result;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, result, from, bytes.length - to);
    return result;
  }

  private static byte[] with(byte[] bytes, int at, String scrap) {
    byte[] added = scrap.getBytes(StandardCharsets.UTF_8);
    byte[] result = Arrays.copyOf(bytes, bytes.length + added.length);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(bytes, at, result, at + added.length, bytes.length - at);
    return result;
  }
}
