package org.originstream.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.adapter.deliver.Outcome;

class HttpOutcomesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String SENT = "ab".repeat(32);
  private static final String RECEIPT = "{\"sha256\":\"" + SENT + "\"}";

  @ParameterizedTest
  @CsvSource({
    "200, TAKEN",
    "202, TAKEN",
    "299, TAKEN",
    "301, REDIRECTED",
    "308, REDIRECTED",
    "400, REFUSED",
    "422, REFUSED",
    "413, REFUSED",
    "415, REFUSED",
    "401, SHUT_OUT",
    "403, SHUT_OUT",
    "404, FAILED",
    "408, FAILED",
    "409, ALREADY_TAKEN",
    "410, GONE",
    "429, QUIET",
    "500, FAILED",
    "502, FAILED",
    "503, QUIET",
    "504, FAILED",
    "100, NONSENSE",
    "99, NONSENSE",
    "600, NONSENSE",
    "99999, NONSENSE"
  })
  void every_status_has_its_meaning(int status, HttpOutcomes.Meaning meaning) {
    assertThat(HttpOutcomes.meaning(status)).isEqualTo(meaning);
  }

  @Test
  void a_2xx_proves_only_what_its_body_proves() {
    assertThat(of(200, RECEIPT)).isEqualTo(new Outcome.Delivered(RECEIPT));
    assertThat(of(200, "")).isEqualTo(new Outcome.HandedOver(null));
    assertThat(of(200, "OK")).isEqualTo(new Outcome.HandedOver("OK"));
    assertThat(of(200, "{\"sha256\":7}")).isInstanceOf(Outcome.HandedOver.class);
    assertThat(of(200, "{\"sha256\":\"a\",\"sha256\":\"" + SENT + "\"}"))
        .as("a name twice is no receipt")
        .isInstanceOf(Outcome.HandedOver.class);
    assertThat(of(200, "[".repeat(60_000))).isInstanceOf(Outcome.HandedOver.class);
    assertThat(of(200, "{\"status\":\"rejected\",\"reason\":\"no\"}"))
        .isInstanceOf(Outcome.NotReadable.class);
    assertThat(of(200, "{\"sha256\":\"" + "cd".repeat(32) + "\"}"))
        .isInstanceOfSatisfying(
            Outcome.Park.class,
            park -> assertThat(park.reason().code()).isEqualTo("RECEIPT_MISMATCH"));
  }

  @Test
  void a_409_is_a_delivery_only_with_the_digest_of_these_bytes() {
    assertThat(of(409, RECEIPT)).isInstanceOf(Outcome.Delivered.class);
    assertThat(of(409, "{\"sha256\":\"cd\"}")).isInstanceOf(Outcome.Park.class);
    assertThat(of(409, "")).isInstanceOf(Outcome.RetryAfter.class);
  }

  @Test
  void what_will_never_be_taken_is_parked_with_what_the_receiver_said() {
    assertThat(of(422, "no such office"))
        .isInstanceOfSatisfying(
            Outcome.Park.class,
            park -> {
              assertThat(park.reason().code()).isEqualTo("HTTP_422");
              assertThat(park.reason().text()).isEqualTo("no such office");
            });
    assertThat(of(410, "")).isInstanceOf(Outcome.Park.class);
  }

  @Test
  void a_receiver_that_shuts_us_out_makes_the_country_wait() {
    assertThat(of(401, ""))
        .isInstanceOfSatisfying(
            Outcome.RetryAfter.class,
            retry -> assertThat(retry.reach()).isEqualTo(Outcome.Reach.COUNTRY));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      delimiter = '|',
      value = {
        "null | PT0S",
        "120 | PT2M",
        "0 | PT0S",
        "1000000000 | PT1H",
        "999999999999999999 | PT1H",
        "9999999999999999999999 | PT0S",
        "-5 | PT0S",
        "soon | PT0S",
        "Tue, 24 Nov 2026 08:10:00 GMT | PT10M",
        "Tue, 24 Nov 2026 07:00:00 GMT | PT0S",
        "Wed, 24 Nov 2027 08:00:00 GMT | PT1H",
        "2026-11-24 | PT0S",
        "1.5 | PT0S"
      })
  void retry_after_is_honoured_up_to_an_hour_and_garbage_is_not(
      @Nullable String value, Duration wait) {
    assertThat(HttpOutcomes.of(503, value, new byte[0], SENT, NOW))
        .isInstanceOfSatisfying(
            Outcome.RetryAfter.class, retry -> assertThat(retry.atLeast()).isEqualTo(wait));
  }

  private static Outcome of(int status, String body) {
    return HttpOutcomes.of(status, null, body.getBytes(StandardCharsets.UTF_8), SENT, NOW);
  }
}
