package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.formats.json.EventReading.Unreadable;

/**
 * Documents within every limit, made to cost as much time as they can. Each takes well below a
 * second when its cost grows with its size, and many seconds when it grows with the square.
 */
class HostileDocumentsTest {
  private static final Duration BOUND = Duration.ofSeconds(5);

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("half characters", full("{\"a\":[", "\"\\ud800\",", 230_000, "1]}")),
        arguments("names that collide", colliding()),
        arguments(
            "towers of accents",
            full(
                "{\"kind\":\"Issued\",\"certificate\":{\"items\":[",
                "{\"invoiceRefs\":[\"e" + "\u0327\u0301".repeat(30_000) + "\"]},",
                17,
                "{}]}}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void a_hostile_document_is_answered_in_time(String name, byte[] document) {
    assertThat(document).as(name).hasSizeLessThan(JsonDocument.BYTES_MAX);
    EventReading reading = assertTimeout(BOUND, () -> EventJson.read(document));
    assertThat(reading).isInstanceOf(Unreadable.class);
  }

  private static byte[] full(String start, String repeated, int times, String end) {
    return (start + repeated.repeat(times) + end).getBytes(StandardCharsets.UTF_8);
  }

  /** "Aa" and "BB" have the same hash code, and so have all strings made of them. */
  private static byte[] colliding() {
    int letters = 15;
    StringBuilder document = new StringBuilder("{\"kind\":\"Accepted\"");
    for (int i = 0; i < 1 << letters; i++) {
      document.append(",\"");
      for (int bit = 0; bit < letters; bit++) {
        document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      document.append("\":1");
    }
    return document.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }
}
