package org.originstream.producer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.health.Health;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.samples.Samples;
import org.originstream.producer.EmptyBooks;
import org.originstream.producer.receipt.ReceiptBook;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.publish.PublishOutcome;

class DoorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final String SAMPLE = text(Samples.all().getFirst().json().toArray());

  private final Map<String, ReceiptClaim> claims = new ConcurrentHashMap<>();
  private final List<OriginEvent> published = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile boolean durable = true;
  private volatile Instant now = NOW;
  private volatile Optional<String> trouble = Optional.empty();
  private final ReceiptBook receipts =
      new ReceiptBook(
          () -> new MockConsumer<>("earliest"), EmptyBooks.of(List.of()), List.<NodeCode>of());
  private final DoorServer door = open();

  private DoorServer open() {
    InstantSource clock = () -> now;
    SubmissionDesk desk =
        new SubmissionDesk(
            List.of(new NodeCode("cn"), new NodeCode("th"), new NodeCode("kr")),
            ReferenceFiles.load().orThrow(),
            this.new FirstClaims(),
            this::publish,
            receipts,
            clock);
    return DoorServer.start("test", 0, desk, receipts, new HealthDesk(this::health));
  }

  private Health health() {
    return new Health(List.of(new Health.Part("brokers", trouble)));
  }

  private final class FirstClaims implements SubmissionDesk.Claims {
    @Override
    public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
      return CompletableFuture.completedFuture(
          claims.computeIfAbsent(mine.node() + "|" + mine.idempotencyKey(), key -> mine));
    }

    @Override
    public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
      return Optional.ofNullable(claims.get(node + "|" + idempotencyKey));
    }
  }

  private CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event) {
    if (!durable) {
      return CompletableFuture.completedFuture(new PublishOutcome.NotDurable("no replica"));
    }
    published.add(event);
    return CompletableFuture.completedFuture(new PublishOutcome.Acknowledged(topic, 0, 0));
  }

  @BeforeEach
  void begin() {
    published.clear();
  }

  @AfterEach
  void close() {
    door.close();
    receipts.close();
    http.close();
  }

  @Test
  void a_certificate_is_taken_with_a_receipt_that_can_be_asked_for() throws Exception {
    HttpResponse<String> taken = post("/v1/events", "k", SAMPLE);
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(json(taken).fieldNames())
        .toIterable()
        .containsExactly("receiptId", "status", "kind", "certificate", "contentSha256", "links");
    String id = json(taken).path("receiptId").textValue();
    assertThat(taken.headers().firstValue("Location")).contains("/v1/receipts/" + id);
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().header().eventId()).hasToString(id);
    HttpResponse<String> receipt = get("/v1/receipts/" + id);
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(json(receipt).path("status").textValue()).isEqualTo("pending");
  }

  @Test
  void a_resend_at_another_time_gives_the_same_receipt_and_the_same_bytes() throws Exception {
    String first = post("/v1/events", "k", SAMPLE).body();
    now = NOW.plusSeconds(86_400);
    assertThat(post("/v1/events", "k", SAMPLE).body()).isEqualTo(first);
    assertThat(published).hasSize(2);
    assertThat(EventCodec.shipped().value(published.get(0)))
        .isEqualTo(EventCodec.shipped().value(published.get(1)));
  }

  @Test
  void a_time_that_is_given_is_kept_and_one_that_is_left_out_is_the_first_claims()
      throws Exception {
    String given =
        SAMPLE.replaceFirst("\\{", "{\"header\": {\"occurredAt\": \"2025-11-01T09:30:00+08:00\"},");
    String timeless = SAMPLE.replaceAll("\"issuedAt\": *\"[^\"]*\",", "");
    assertThat(timeless).isNotEqualTo(SAMPLE);
    assertThat(post("/v1/events", "given", given).statusCode()).isEqualTo(202);
    assertThat(published.getLast().header().occurredAt()).hasToString("2025-11-01T09:30+08:00");
    HttpResponse<String> first = post("/v1/events?anyway=true", "timeless", timeless);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    now = NOW.plusSeconds(86_400);
    assertThat(post("/v1/events?anyway=true", "timeless", timeless).body()).isEqualTo(first.body());
    assertThat(published.getLast().header().occurredAt().toInstant()).isEqualTo(NOW);
  }

  @Test
  void another_document_under_the_same_key_is_refused_and_not_published() throws Exception {
    post("/v1/events", "k", SAMPLE);
    HttpResponse<String> reused =
        post("/v1/events", "k", SAMPLE.replace("R259900000120001", "R259900000120009"));
    assertThat(reused.statusCode()).isEqualTo(422);
    assertThat(code(reused)).isEqualTo("KEY_REUSED");
    assertThat(published).hasSize(1);
  }

  @Test
  void what_is_not_durable_is_never_202_and_says_when_to_come_again() throws Exception {
    durable = false;
    HttpResponse<String> lost = post("/v1/events", "k", SAMPLE);
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(code(lost)).isEqualTo("NOT_DURABLE");
    assertThat(lost.headers().firstValue("Retry-After")).isPresent();
    durable = true;
    assertThat(post("/v1/events", "k", SAMPLE).statusCode()).isEqualTo(202);
  }

  @Test
  void many_at_once_under_one_key_get_one_receipt() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(threads.submit(() -> post("/v1/events", "k", SAMPLE)));
      }
      List<String> bodies = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(202);
        bodies.add(answer.get().body());
      }
      assertThat(bodies).containsOnly(bodies.getFirst());
    }
    assertThat(published.stream().map(EventCodec.shipped()::value).map(DoorTest::text).distinct())
        .hasSize(1);
  }

  @Test
  void what_the_rules_refuse_is_told_with_findings_and_published_only_on_demand() throws Exception {
    String bad = text(Samples.refused().json().toArray());
    HttpResponse<String> refused = post("/v1/events", "k", bad);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("findings").size()).isPositive();
    assertThat(json(refused).path("findings").path(0).path("fix").textValue()).isNotBlank();
    assertThat(published).isEmpty();
    assertThat(post("/v1/events?anyway=true", "k", bad).statusCode()).isEqualTo(202);
    assertThat(published).hasSize(1);
  }

  @Test
  void what_was_taken_once_is_not_examined_again() throws Exception {
    String bad = text(Samples.refused().json().toArray());
    HttpResponse<String> taken = post("/v1/events?anyway=true", "k", bad);
    HttpResponse<String> again = post("/v1/events", "k", bad);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(taken.body());
    assertThat(post("/v1/events", "other", bad).statusCode()).isEqualTo(422);
  }

  @Test
  void a_preflight_publishes_nothing_and_says_what_it_cannot_tell() throws Exception {
    HttpResponse<String> said = post("/v1/preflight", "k", SAMPLE);
    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(json(said).path("cannotTell").size()).isPositive();
    assertThat(published).isEmpty();
  }

  @Test
  void a_batch_answers_each_line_in_order_and_may_be_sent_again() throws Exception {
    String cut = line(SAMPLE).substring(0, 200);
    String second = line(text(Samples.all().get(1).json().toArray()));
    String amendment = line(text(Samples.amendment().json().toArray()));
    String body = line(SAMPLE) + "\r\n\r\n" + second + "\n" + amendment + "\n" + cut;
    HttpResponse<String> answer = batch(body);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<JsonNode> lines = answer.body().lines().map(DoorTest::tree).toList();
    assertThat(lines)
        .extracting(l -> l.path("status").intValue())
        .containsExactly(202, 202, 202, 400);
    assertThat(published)
        .extracting(OriginEvent::kind)
        .containsExactly("Issued", "Issued", "Amended");
    assertThat(batch(body).body()).isEqualTo(answer.body());
  }

  @Test
  void a_batch_keeps_to_its_limits() throws Exception {
    assertThat(code(batch("{}\n".repeat(1_001)))).isEqualTo("BATCH_TOO_LONG");
    String padded = line(SAMPLE) + " ".repeat(4_000);
    assertThat(batch((padded + "\n").repeat(1_000)).statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> badRequests() {
    String json = "application/json";
    byte[] good = SAMPLE.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        bad("A1 empty", json, new byte[0], 400, "BODY_EMPTY"),
        bad("A2 too large", json, new byte[2 * 1024 * 1024 + 1], 413, "BODY_TOO_LARGE"),
        bad("A6 text", "text/plain", good, 415, "MEDIA_TYPE"),
        bad("A6 no type", "", good, 415, "MEDIA_TYPE"),
        bad("A7 charset", json + "; charset=utf-16", good, 415, "MEDIA_TYPE"),
        bad("A8 BOM", json, ("\ufeff" + SAMPLE).getBytes(StandardCharsets.UTF_8), 400, "JSON_BOM"),
        bad(
            "A9 not UTF-8",
            json,
            new byte[] {'{', '"', (byte) 0xc0, '"', '}'},
            400,
            "TEXT_INVALID"),
        bad(
            "A10 twice",
            json,
            edited("\"kind\":", "\"kind\":\"Issued\",\"kind\":"),
            400,
            "JSON_DUPLICATE_KEY"),
        bad(
            "A11 two documents",
            json,
            (SAMPLE + "{}").getBytes(StandardCharsets.UTF_8),
            400,
            "JSON_TRAILING"),
        bad(
            "A12 deep",
            json,
            "[".repeat(10_000).getBytes(StandardCharsets.UTF_8),
            400,
            "JSON_LIMIT"),
        bad("A14 NUL", json, edited("R259900000120001", "R2599\\u0000"), 400, "CHAR_FORBIDDEN"),
        bad("A15 space", json, edited("R259900000120001", "R2599 "), 400, "ID_NOT_CANONICAL"),
        bad(
            "A16 unknown",
            json,
            edited("\"kind\":", "\"status\":\"ok\",\"kind\":"),
            400,
            "PROPERTY_UNKNOWN"),
        bad(
            "A16 other issuer",
            json,
            edited(
                "\"country\": \"CN\",\n      \"authority\"",
                "\"country\": \"JP\",\n      \"authority\""),
            403,
            "ISSUER_MISMATCH"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRequests")
  void a_bad_request_has_its_named_answer(
      String name, String type, byte[] body, int status, String code) throws Exception {
    HttpRequest.Builder request = request("/v1/events").header("Idempotency-Key", "k");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    assertProblem(send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body))), status, code);
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));
    assertProblem(send(request.POST(chunked)), status, code);
    assertThat(published).isEmpty();
  }

  @Test
  void a_body_beyond_every_limit_is_refused_with_and_without_its_length() throws Exception {
    byte[] huge = new byte[17 * 1024 * 1024];
    HttpRequest.Builder request =
        request("/v1/events")
            .header("Idempotency-Key", "k")
            .header("Content-Type", "application/json");
    assertProblem(
        send(request.POST(HttpRequest.BodyPublishers.ofByteArray(huge))), 413, "BODY_TOO_LARGE");
    assertThat(post("/v1/events", "k", SAMPLE).statusCode()).isEqualTo(202);
  }

  @Test
  void a_compressed_body_counts_by_what_it_holds() throws Exception {
    assertThat(encoded("gzip", gzip(SAMPLE.getBytes(StandardCharsets.UTF_8))).statusCode())
        .isEqualTo(202);
    published.clear();
    assertProblem(encoded("gzip", gzip(new byte[3 << 20])), 413, "BODY_TOO_LARGE");
    assertProblem(encoded("gzip", gzip(new byte[64 << 20])), 413, "BODY_TOO_LARGE");
    assertProblem(encoded("zstd", SAMPLE.getBytes(StandardCharsets.UTF_8)), 415, "MEDIA_TYPE");
    assertThat(published).isEmpty();
  }

  private HttpResponse<String> encoded(String coding, byte[] body)
      throws IOException, InterruptedException {
    return send(
        request("/v1/events")
            .header("Idempotency-Key", "k")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", coding)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  @Test
  void a_key_is_needed_and_has_a_form() throws Exception {
    HttpRequest.Builder none =
        request("/v1/events")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(SAMPLE));
    assertProblem(send(none), 400, "KEY_MISSING");
    assertProblem(post("/v1/events", "k".repeat(256), SAMPLE), 400, "KEY_INVALID");
    assertProblem(post("/v1/events", "a b", SAMPLE), 400, "KEY_INVALID");
    assertThat(post("/v1/events", "k".repeat(255), SAMPLE).statusCode()).isEqualTo(202);
  }

  @Test
  void paths_that_are_none_and_receipts_that_are_none_are_problems() throws Exception {
    assertProblem(get("/v1/receipts/none"), 404, "RECEIPT_UNKNOWN");
    assertProblem(get("/v1/receipts/019ab000-0000-7000-8000-000000000001"), 404, "RECEIPT_UNKNOWN");
    assertProblem(get("/v1/nothing"), 404, "PATH_UNKNOWN");
    assertProblem(get("/v1/events"), 405, "METHOD_NOT_ALLOWED");
    for (String trick :
        List.of("/v1/../health/x", "/v1//events/x", "/v1/%2e%2e/x", "/v1/events;x=1/y")) {
      assertThat(raw("GET " + trick + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .as(trick)
          .matches("(?s)HTTP/1.1 40[04].*");
    }
  }

  @Test
  void the_contract_names_exactly_the_routes_that_are_served() throws Exception {
    JsonNode document = json(get("/openapi.json"));
    assertThat(document.path("openapi").textValue()).startsWith("3.1");
    assertThat(get("/openapi.yaml").body()).contains("openapi: \"3.1.0\"");
    Map<String, String> served = new HashMap<>();
    for (var method : routes()) {
      var post = method.getAnnotation(io.micronaut.http.annotation.Post.class);
      var get = method.getAnnotation(io.micronaut.http.annotation.Get.class);
      if (post != null) {
        served.put(post.value(), "post");
      } else if (get != null) {
        served.put(get.value(), "get");
      }
    }
    Map<String, String> written = new HashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().fieldNames().forEachRemaining(m -> written.put(path.getKey(), m)));
    assertThat(written).isEqualTo(served);
    for (Map.Entry<String, String> route : written.entrySet()) {
      String path = route.getKey().replace("{id}", "x");
      HttpResponse<String> answer =
          route.getValue().equals("get") ? get(path) : post(path, "k", "");
      assertThat(answer.body()).as(path).doesNotContain("PATH_UNKNOWN", "INTERNAL");
    }
  }

  private static List<Method> routes() {
    return Stream.of(SubmissionDoor.class, HealthDoor.class)
        .flatMap(routes -> Stream.of(routes.getDeclaredMethods()))
        .toList();
  }

  @Test
  void a_part_that_does_not_work_makes_the_health_503_with_its_reason() throws Exception {
    HttpResponse<String> well = get("/health");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(json(well).path("status").textValue()).isEqualTo("UP");
    trouble = Optional.of("no broker answers");
    HttpResponse<String> ill = get("/health");
    assertThat(ill.statusCode()).isEqualTo(503);
    assertThat(json(ill).path("status").textValue()).isEqualTo("DOWN");
    assertThat(json(ill).at("/parts/brokers/reason").textValue()).isEqualTo("no broker answers");
  }

  @Test
  void every_code_the_door_writes_is_on_its_page() throws Exception {
    String page = Files.readString(Path.of("../docs/door.md"));
    String sources =
        Files.readString(
            Path.of("../formats/src/main/java/org/originstream/formats/problem/DoorProblems.java"));
    List<String> codes =
        Pattern.compile("\"([A-Z]+_?[A-Z_]*[A-Z])\"")
            .matcher(sources)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(codes)
        .hasSizeGreaterThan(12)
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }

  private static Arguments bad(String name, String type, byte[] body, int status, String code) {
    return Arguments.of(name, type, body, status, code);
  }

  private static byte[] edited(String old, String fresh) {
    assertThat(SAMPLE).contains(old);
    int at = SAMPLE.indexOf(old);
    return (SAMPLE.substring(0, at) + fresh + SAMPLE.substring(at + old.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(code(answer)).as(answer.body()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).path("requestId").textValue()).isNotBlank();
    assertThat(json(answer).path("instance").textValue()).startsWith("/");
    assertThat(answer.body()).doesNotContain("Exception", "org.originstream");
  }

  private HttpResponse<String> batch(String lines) throws IOException, InterruptedException {
    return send(
        request("/v1/events/batch")
            .header("Idempotency-Key", "b")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines)));
  }

  private HttpResponse<String> post(String path, String key, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
        .timeout(Duration.ofSeconds(20))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String line(String document) {
    return tree(document).toString();
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String code(HttpResponse<String> answer) throws IOException {
    return json(answer).path("code").textValue();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static String text(byte[] bytes) {
    Charset everyByte = StandardCharsets.UTF_8;
    return new String(bytes, everyByte);
  }
}
