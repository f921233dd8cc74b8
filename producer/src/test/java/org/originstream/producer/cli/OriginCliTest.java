package org.originstream.producer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.formats.wco.WcoDocuments;
import org.originstream.formats.wco.WcoSyntax;
import org.originstream.formats.wco.WcoWriting;

class OriginCliTest {
  private static final String ID = "019ab000-0000-7000-8000-000000000001";
  private static final String RECEIPT =
      "{\"receiptId\":\"" + ID + "\",\"status\":\"pending\",\"certificate\":\"CN|A|1\"}";

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private HttpServer door = server();

  @BeforeEach
  void open() {
    door.createContext("/", this::answer);
    door.start();
  }

  @AfterEach
  void close() {
    door.stop(0);
  }

  @Test
  void a_taken_event_ends_with_0_and_names_its_receipt() throws Exception {
    says("/v1/events", 202, RECEIPT);
    assertThat(run("submit", file("a.json", "{}"))).isZero();
    assertThat(text(out)).startsWith("taken  ").contains("CN|A|1", "receipt " + ID);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void the_same_command_again_uses_the_same_key_and_other_content_another() throws Exception {
    says("/v1/events", 202, RECEIPT);
    String file = file("a.json", "{\"a\":1}");
    run("submit", file);
    run("submit", file);
    run("submit", file("b.json", "{\"a\":2}"));
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void a_document_of_the_wco_data_model_is_sent_as_the_doors_json() throws Exception {
    says("/v1/events", 202, RECEIPT);
    for (WcoSyntax syntax : WcoSyntax.values()) {
      String document = document(syntax).replace("<Origin>", "<Origin><RegionID>R</RegionID>");
      assertThat(run("submit", "--format", syntax.optionName(), file("a", document))).isZero();
    }
    assertThat(bodies).hasSize(2).allMatch(body -> body.startsWith("{\"kind\":\"Issued\""));
    assertThat(bodies.get(0)).contains("R259900000120001").isEqualTo(bodies.get(1));
    assertThat(text(err)).contains("not taken over: /Declaration/", "/Origin/RegionID");
  }

  @Test
  void a_preflight_also_shows_which_rules_it_could_not_ask() throws Exception {
    says(
        "/v1/preflight",
        200,
        "{\"findings\":[],\"cannotTell\":[{\"rule\":\"Q02\",\"judge\":\"case\"},"
            + "{\"rule\":\"X39\",\"judge\":\"index\"},{\"rule\":\"Q05\",\"judge\":\"case\"}]}");
    assertThat(run("preflight", file("a.json", "{}"))).isZero();
    assertThat(text(out))
        .startsWith("nothing-refuses-it  ")
        .endsWith("not judged before it is sent (docs/rules.md): case: Q02 Q05; index: X39\n");
  }

  @Test
  void a_document_that_is_no_event_is_refused_here_and_others_are_sent() throws Exception {
    says("/v1/events", 202, RECEIPT);
    says("/v1/preflight", 200, "{\"findings\":[]}");
    String bad = file("bad.xml", document(WcoSyntax.XML).replace(">2025-11-12<", ">soon<"));
    String good = file("good.xml", document(WcoSyntax.XML));
    for (String command : List.of("submit", "preflight")) {
      assertThat(run(command, "--format", "wco-xml", bad, good)).isEqualTo(1);
    }
    assertThat(bodies).hasSize(2);
    assertThat(text(out))
        .contains(
            "refused  " + bad,
            "would-be-refused  " + bad,
            "DATE_INVALID at /Declaration/IssueDateTime");
    assertThat(run("submit", "--format", "edifact", good)).isEqualTo(64);
  }

  private static String document(WcoSyntax syntax) {
    Sample sample = Samples.all().getFirst();
    WcoWriting written =
        WcoDocuments.write(
            sample.event(UUID.fromString(ID), OffsetDateTime.parse("2026-01-05T08:00:00Z")),
            syntax);
    return new String(((WcoWriting.Written) written).document().toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void a_refused_event_ends_with_1_and_shows_each_finding_with_its_fix() throws Exception {
    says(
        "/v1/events",
        422,
        "{\"code\":\"RULES_REFUSE\",\"detail\":\"no\",\"findings\":[{\"ruleId\":\"X18\",\"severity\":"
            + "\"REJECT\",\"path\":\"/certificate\",\"message\":\"m\\u001b[2J\",\"fix\":\"f\"}]}");
    assertThat(run("submit", file("a.json", "{}"))).isEqualTo(1);
    assertThat(text(out))
        .contains("refused", "RULES_REFUSE", "REJECT X18 at /certificate: m [2J", "fix: f")
        .doesNotContain("\u001b");
  }

  @Test
  void waiting_ends_with_the_decision() throws Exception {
    says("/v1/events", 202, RECEIPT);
    says("/v1/receipts/" + ID, 200, "{\"receiptId\":\"" + ID + "\",\"status\":\"refused\"}");
    assertThat(run("submit", "--wait", file("a.json", "{}"))).isEqualTo(1);
    says("/v1/receipts/" + ID, 200, "{\"receiptId\":\"" + ID + "\",\"status\":\"accepted\"}");
    assertThat(run("submit", "--wait", file("a.json", "{}"))).isZero();
    says("/v1/receipts/" + ID, 200, "{\"receiptId\":\"" + ID + "\",\"status\":\"pending\"}");
    assertThat(run("submit", "--wait", "--wait-seconds", "0", file("a.json", "{}"))).isEqualTo(75);
  }

  @Test
  void not_durable_ends_with_75_and_an_unreachable_door_with_69() throws Exception {
    says("/v1/events", 503, "{\"code\":\"NOT_DURABLE\",\"detail\":\"x\"}");
    assertThat(run("submit", file("a.json", "{}"))).isEqualTo(75);
    door.stop(0);
    assertThat(run("submit", file("a.json", "{}"))).isEqualTo(69);
    assertThat(text(err)).contains("cannot be reached", "--door URL");
    door = server();
  }

  @Test
  void nothing_is_sent_if_one_file_cannot_be_read() throws Exception {
    says("/v1/events", 202, RECEIPT);
    String missing = directory.resolve("none.json").toString();
    assertThat(run("submit", file("a.json", "{}"), missing, directory.toString())).isEqualTo(66);
    assertThat(text(err)).contains("no such file", "is a directory");
    assertThat(bodies).isEmpty();
  }

  @Test
  void lines_are_sent_as_a_batch_and_answered_one_by_one() throws Exception {
    says(
        "/v1/events/batch",
        200,
        "{\"line\":1,\"status\":202,\"receipt\":"
            + RECEIPT
            + "}\n{\"line\":2,\"status\":400,\"problem\":{\"code\":\"JSON_SYNTAX\"}}\n");
    assertThat(run("submit", file("a.ndjson", "{\"a\":1}\r\n\r\n{\"a\":\n"))).isEqualTo(1);
    assertThat(bodies).containsExactly("{\"a\":1}\n{\"a\":\n");
    assertThat(text(out)).contains("a.ndjson:1", "a.ndjson:3", "JSON_SYNTAX");
  }

  @Test
  void the_standard_input_may_hold_one_event_over_several_lines_or_one_a_line() throws Exception {
    says("/v1/events", 202, RECEIPT);
    assertThat(run(input("{\n\"a\":1\n}\n"), "submit", "-")).isZero();
    assertThat(bodies).containsExactly("{\n\"a\":1\n}\n");
    says("/v1/events/batch", 200, ("{\"status\":202,\"receipt\":" + RECEIPT + "}\n").repeat(2));
    assertThat(run(input("{\"a\":1}\n{\"a\":2}\n"), "submit", "-")).isZero();
    assertThat(bodies).hasSize(2);
  }

  @Test
  void a_preflight_ends_with_1_only_for_findings_that_refuse() throws Exception {
    says("/v1/preflight", 200, "{\"findings\":[{\"severity\":\"WARN\",\"ruleId\":\"W1\"}]}");
    assertThat(run("preflight", file("a.json", "{}"))).isZero();
    says("/v1/preflight", 200, "{\"findings\":[{\"severity\":\"REJECT\",\"ruleId\":\"X1\"}]}");
    assertThat(run("preflight", file("a.json", "{}"))).isEqualTo(1);
  }

  @Test
  void a_preflight_has_one_word_for_what_would_be_refused() throws Exception {
    says("/v1/preflight", 400, "{\"code\":\"JSON_SYNTAX\"}");
    assertThat(run("preflight", file("a.json", "{"))).isEqualTo(1);
    assertThat(text(out)).startsWith("would-be-refused  ").contains("JSON_SYNTAX");
  }

  @Test
  void what_the_door_calls_a_query_is_an_option_here() throws Exception {
    says("/v1/events", 422, "{\"code\":\"RULES_REFUSE\",\"detail\":\"use ?anyway=true\"}");
    run("submit", file("a.json", "{}"));
    assertThat(text(out)).contains("--anyway").doesNotContain("?anyway");
  }

  @Test
  void a_file_without_an_event_is_not_passed_over() throws Exception {
    String empty = file("empty.ndjson", "\n\n");
    assertThat(run("submit", empty)).isEqualTo(1);
    assertThat(text(err)).contains("empty.ndjson: there is no event in it");
    assertThat(run("preflight", empty)).isEqualTo(1);
    assertThat(bodies).isEmpty();
  }

  @Test
  void json_is_one_object_a_line() throws Exception {
    says("/v1/events", 202, RECEIPT);
    String file = file("a.json", "{}");
    assertThat(run("submit", "--json", file, file)).isZero();
    assertThat(text(out).lines()).hasSize(2).allMatch(line -> line.startsWith("{\"source\":"));
  }

  @Test
  void a_reader_that_goes_away_ends_the_command_quietly() throws Exception {
    says("/v1/events", 202, RECEIPT);
    PrintStream gone =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int each) throws IOException {
                throw new IOException("nobody reads");
              }
            });
    String file = file("a.json", "{}");
    assertThat(OriginCli.run(console(input(""), gone), arguments("submit", file, file))).isZero();
    assertThat(bodies).hasSize(1);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void a_wrong_command_line_ends_with_64_and_says_what_to_try() throws Exception {
    assertThat(OriginCli.run(console(input(""), stream(out)))).isEqualTo(64);
    assertThat(OriginCli.run(console(input(""), stream(out)), "submit")).isEqualTo(64);
    assertThat(OriginCli.run(console(input(""), stream(out)), "submit", "--colour", "x"))
        .isEqualTo(64);
    String file = file("a.json", "{}");
    assertThat(OriginCli.run(console(input(""), stream(out)), "submit", "--door", "ftp:x", file))
        .isEqualTo(64);
    assertThat(text(err)).contains("Example: ./origin submit", "try: ./origin submit --help");
  }

  @Test
  void help_has_an_example_and_every_exit_code() {
    assertThat(OriginCli.run(console(input(""), stream(out)), "submit", "--help")).isZero();
    assertThat(text(out)).contains("Example:", "0 all", "1 some", "64 ", "66 ", "69 ", "75 ");
  }

  private int run(String... arguments) {
    return run(input(""), arguments);
  }

  private int run(ByteArrayInputStream in, String... arguments) {
    return OriginCli.run(console(in, stream(out)), arguments(arguments));
  }

  private String[] arguments(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, "--door=http://127.0.0.1:" + door.getAddress().getPort());
    return all.toArray(String[]::new);
  }

  private Console console(ByteArrayInputStream in, PrintStream to) {
    return new Console(in, to, stream(err), false);
  }

  private void says(String path, int status, String answer) {
    statuses.put(path, status);
    answers.put(path, answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("POST")) {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        bodies.add(new String(body, StandardCharsets.UTF_8));
      }
      byte[] answer = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(statuses.getOrDefault(path, 404), answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream of) {
    return of.toString(StandardCharsets.UTF_8);
  }
}
