package org.originstream.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.adapter.feedback.FeedbackDesk;
import org.originstream.adapter.feedback.HealthDesk;
import org.originstream.adapter.feedback.Receipts;
import org.originstream.adapter.kafka.DeliveryDesk;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.health.Health;
import org.originstream.schemas.publish.PublishOutcome;

class FeedbackDoorTest {
  private static final NodeCode JP = new NodeCode("jp");
  private static final List<OriginEvent> PUBLISHED =
      Collections.synchronizedList(new ArrayList<>());
  private static final List<PublishOutcome> FAILURES =
      Collections.synchronizedList(new ArrayList<>());
  private static final Instant MORNING = Instant.parse("2026-01-31T01:00:00.123Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(MORNING);
  private static final Receipts RECEIPTS = new Receipts();
  private static final DeliveryDesk DESK = new DeliveryDesk();
  private static final CountryContext DOOR =
      CountryContext.start(
          JP,
          0,
          DESK,
          new HealthDesk(FeedbackDoorTest::health),
          RECEIPTS,
          new FeedbackDesk(JP, FeedbackDoorTest::publish, RECEIPTS, NOW::get));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ACK =
      """
      {"kind": "Acknowledged",
       "header": {
         "certificate": {"issuingCountry": "TH", "issuerId": "DFT", "number": "2026-1"},
         "version": 1, "senderNode": "jp", "senderAuthority": "Tokyo", "senderNumber": 1,
         "occurredAt": "2026-01-31T09:30:00+09:00", "destination": "th"},
       "contentSha256": "%s",
       "receivedAt": "2026-01-31T09:30:00+09:00"}
      """
          .formatted("ab".repeat(32));

  @BeforeEach
  void nothingIsPublished() {
    PUBLISHED.clear();
    FAILURES.clear();
  }

  @AfterAll
  static void close() {
    DOOR.close();
  }

  @Test
  void an_answer_is_taken_once_it_is_written_and_its_receipt_can_be_fetched() throws Exception {
    HttpResponse<String> answer = post("k-1", ACK);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(PUBLISHED).singleElement().isInstanceOf(Acknowledged.class);
    String id = PUBLISHED.getFirst().header().eventId().toString();
    assertThat(answer.headers().firstValue("Location")).contains("/v1/receipts/" + id);
    assertThat(answer.body())
        .contains(
            "\"receiptId\":\"" + id + "\"",
            "\"status\":\"pending\"",
            "\"certificate\":\"TH|DFT|2026-1\"",
            "\"contentSha256\":\"");
    assertThat(get("/v1/receipts/" + id).body()).isEqualTo(answer.body());
  }

  @Test
  void a_resend_is_the_same_event_with_the_same_receipt() throws Exception {
    HttpResponse<String> first = post("k-2", ACK);
    HttpResponse<String> second = post("k-2", ACK);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(PUBLISHED.get(0)).isEqualTo(PUBLISHED.get(1));
    post("k-3", ACK);
    assertThat(PUBLISHED.get(2).header().eventId())
        .isNotEqualTo(PUBLISHED.get(0).header().eventId());
  }

  @Test
  void a_key_used_for_another_answer_is_refused_and_nothing_is_written() throws Exception {
    post("k-4", ACK);
    HttpResponse<String> other = post("k-4", ACK.replace("ab".repeat(32), "cd".repeat(32)));
    expectProblem(other, 422, "KEY_REUSED");
    assertThat(PUBLISHED).hasSize(1);
  }

  @Test
  void an_answer_that_is_not_written_safely_is_not_taken() throws Exception {
    FAILURES.add(new PublishOutcome.NotDurable("TimeoutException: no broker"));
    HttpResponse<String> answer = post("k-5", ACK);
    expectProblem(answer, 503, "NOT_DURABLE");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(post("k-5", ACK).statusCode()).isEqualTo(202);
  }

  @Test
  void another_country_is_told_to_use_its_own_door() throws Exception {
    expectProblem(
        post("k-6", ACK.replace("\"senderNode\": \"jp\"", "\"senderNode\": \"kr\"")),
        403,
        "SENDER_NOT_HERE");
    assertThat(PUBLISHED).isEmpty();
  }

  @Test
  void a_time_that_is_left_out_is_the_doors_and_a_resend_at_another_time_is_the_same_event()
      throws Exception {
    String timeless = ACK.replace("\"occurredAt\": \"2026-01-31T09:30:00+09:00\",", "");
    FAILURES.add(new PublishOutcome.NotDurable("TimeoutException: no broker"));
    expectProblem(post("k-7", timeless), 503, "NOT_DURABLE");
    NOW.set(MORNING.plusSeconds(86_400));
    HttpResponse<String> taken = post("k-7", timeless);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    NOW.set(MORNING.plusSeconds(2 * 86_400));
    assertThat(post("k-7", timeless).body()).isEqualTo(taken.body());
    assertThat(PUBLISHED).hasSize(2).containsOnly(PUBLISHED.getFirst());
    assertThat(PUBLISHED.getFirst().header().occurredAt().toInstant()).isEqualTo(MORNING);
    NOW.set(MORNING);
  }

  @Test
  void a_time_that_is_given_is_kept_with_its_offset() throws Exception {
    assertThat(post("k-12", ACK).statusCode()).isEqualTo(202);
    assertThat(PUBLISHED.getFirst().header().occurredAt())
        .isEqualTo(OffsetDateTime.parse("2026-01-31T09:30:00+09:00"))
        .hasToString("2026-01-31T09:30+09:00");
    expectProblem(
        post("k-12", ACK.replace("\"occurredAt\": \"2026-01-31T09:30:00+09:00\",", "")),
        422,
        "KEY_REUSED");
  }

  @Test
  void a_sender_that_names_no_key_is_told_to() throws Exception {
    expectProblem(post(null, ACK), 400, "KEY_MISSING");
    expectProblem(post("k ö", ACK), 400, "KEY_INVALID");
    expectProblem(post("k".repeat(256), ACK), 400, "KEY_INVALID");
    assertThat(post("k".repeat(255), ACK).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ BODY_EMPTY",
        "`{` ~ JSON_SYNTAX",
        "`[]` ~ TYPE_WRONG",
        "`{\"kind\":\"Nonsense\"}` ~ KIND_UNKNOWN",
        "`{\"kind\":\"Acknowledged\",\"kind\":\"Accepted\"}` ~ JSON_DUPLICATE_KEY",
        "`{\"kind\":\"Acknowledged\"}` ~ PROPERTY_MISSING",
        "`{\"kind\":\"Acknowledged\",\"status\":1}` ~ PROPERTY_UNKNOWN",
        "`{} {}` ~ JSON_TRAILING"
      })
  void a_body_that_is_no_event_is_answered_with_what_is_wrong(String body, String code)
      throws Exception {
    HttpResponse<String> answer = post("k-8", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"", "\"requestId\":", "\"instance\":\"/v1/feedback\"");
    assertThat(PUBLISHED).isEmpty();
  }

  @Test
  void nesting_without_end_is_answered_like_any_other_mistake() throws Exception {
    expectProblem(post("k-9", "[".repeat(200_000)), 400, "JSON_LIMIT");
  }

  @Test
  void a_body_beyond_2_mib_is_refused() throws Exception {
    expectProblem(post("k-10", " ".repeat(3 << 20)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void an_event_of_the_exporting_side_does_not_come_by_this_door() throws Exception {
    String cancelled =
        """
        {"kind": "Cancelled",
         "header": {
           "certificate": {"issuingCountry": "JP", "issuerId": "JCCI", "number": "1"},
           "version": 1, "senderNode": "jp", "senderAuthority": "JCCI", "senderNumber": 2,
           "occurredAt": "2026-01-31T09:30:00+09:00", "destination": "th"},
         "effectiveAt": "2026-01-31T09:30:00+09:00", "revokedAfterUse": false,
         "reason": {"code": "OTHER", "text": "a test"}}
        """;
    expectProblem(post("k-11", cancelled), 422, "KIND_NOT_HERE");
  }

  @Test
  void what_is_not_known_here_is_said_to_be_so() throws Exception {
    expectProblem(get("/v1/receipts/no-id"), 404, "RECEIPT_UNKNOWN");
    expectProblem(get("/v1/receipts/00000000-0000-0000-0000-000000000000"), 404, "RECEIPT_UNKNOWN");
    expectProblem(get("/v1/deliveries/TH%7CDFT%7C2026/1"), 404, "DELIVERY_UNKNOWN");
  }

  @Test
  void what_the_server_itself_refuses_is_a_problem_as_well() throws Exception {
    expectProblem(get("/nothing/here"), 404, "PATH_UNKNOWN");
    expectProblem(get("/v1/feedback"), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void health_is_down_until_delivery_works() throws Exception {
    HttpResponse<String> health = get("/health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"status\":\"DOWN\"", "has not started yet");
  }

  private static Health health() {
    return new Health(List.of(new Health.Part("delivery", DESK.troubleAt(MORNING))));
  }

  private static CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    assertThat(topic).isEqualTo("origin.feedback.jp.v1");
    if (!FAILURES.isEmpty()) {
      return CompletableFuture.completedFuture(FAILURES.removeFirst());
    }
    PUBLISHED.add(event);
    return CompletableFuture.completedFuture(new PublishOutcome.Acknowledged(topic, 0, 0));
  }

  private static void expectProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private static HttpResponse<String> post(
      @org.jspecify.annotations.Nullable String key, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/v1/feedback"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + DOOR.port() + path);
  }
}
