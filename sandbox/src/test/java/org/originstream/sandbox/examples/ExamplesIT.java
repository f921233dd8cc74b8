package org.originstream.sandbox.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.json.EventJson;
import org.originstream.sandbox.Sandbox;
import org.originstream.sandbox.SandboxSettings;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;
import org.originstream.sandbox.trial.BelowTarget;
import org.originstream.sandbox.trial.Committed;
import org.originstream.sandbox.trial.Papers;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Home;

/** Every example against a running sandbox, judged by what a fresh consumer finds committed. */
class ExamplesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final NodeCode JP = new NodeCode("jp");

  @TempDir(factory = BelowTarget.class)
  static Path data;

  @TempDir Path root;

  private static Optional<Sandbox> sandbox = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    sandbox = Optional.of(Sandbox.start(new SandboxSettings(data, 0, true)));
  }

  @AfterAll
  static void stop() {
    sandbox.ifPresent(Sandbox::close);
  }

  @Test
  void an_authority_and_a_customs_office_in_java() throws Exception {
    String printed = run("java", 501, Map.of());

    assertThat(printed.lines()).contains(json(accepted(501)));
  }

  @Test
  @NeedsTool(Tool.NPM)
  void an_authority_and_a_customs_office_on_node() throws Exception {
    String printed = run("node", 502, Map.of());

    assertThat(printed).contains("ACCEPTED  " + key(502));
    assertThat(printed.lines()).contains(json(accepted(502)));
  }

  /** One of the two numbers at least is spread to another partition than its home. */
  @Test
  @NeedsTool(Tool.NPM)
  void records_that_node_spreads_unlike_java_are_taken_home_and_accepted() throws Exception {
    for (int n = 510; n < 512; n++) {
      run("node", n, Map.of("PARTITIONER", "legacy"));
      assertThat(accepted(n).partition()).isEqualTo(home(key(n)));
    }
    assertThat(
            Committed.on(bootstrapServers(), TopicCatalogue.submissions(new NodeCode("cn")))
                .stream()
                .filter(record -> text(record.key()).contains("00000051")))
        .hasSize(2)
        .anyMatch(record -> record.partition() != home(text(record.key())));
  }

  @Test
  @NeedsTool(Tool.KCAT)
  void an_authority_and_a_customs_office_in_the_shell() throws Exception {
    String printed = run("shell", 504, Map.of());

    ConsumerRecord<byte[], byte[]> record = accepted(504);
    assertThat(printed)
        .contains("nothing refuses it", "\"status\":\"accepted\"", "schema ", "\"schema\":")
        .containsPattern(
            "%d/%d\t%s\t%d bytes\t.*origin-schema=[0-9a-f]{64}.*origin-verdict=ACCEPTED.*origin-seq="
                .formatted(
                    record.partition(),
                    record.offset(),
                    Pattern.quote(key(504)),
                    record.value().length));
  }

  /** Runs a page as certificate number {@code n}. */
  private String run(String language, int n, Map<String, String> environment) throws Exception {
    Path certificate = Files.writeString(root.resolve(n + ".json"), Papers.text(Papers.rcep(n)));
    Path build = Files.createDirectories(root.resolve("target/origin/build"));
    Files.writeString(build.resolveSibling("current"), build.getFileName().toString());
    Files.writeString(build.resolve("classpath"), Launch.classPath());
    Map<String, String> all = new HashMap<>(environment);
    all.put("ORIGIN_BROKERS", bootstrapServers());
    all.put("ORIGIN_REGISTRY", sandbox.orElseThrow().address("registry").toString());
    all.put("ORIGIN_DOOR", sandbox.orElseThrow().address("door").toString());
    all.put("PATH", Launch.path());
    return new Page(language)
        .run(
            root,
            Map.of(
                "certificate.json",
                certificate.toString(),
                "CN|CN-DEMO-3100|R259900000120099",
                key(n)),
            all);
  }

  /** What lies on the country topic about a certificate that history says is accepted. */
  private static ConsumerRecord<byte[], byte[]> accepted(int n) {
    ConsumerRecord<byte[], byte[]> decided =
        await()
            .atMost(PATIENCE)
            .until(() -> on(TopicCatalogue.history(), key(n)), Optional::isPresent)
            .orElseThrow();
    assertThat(Committed.decision(decided).verdict()).isEqualTo(Verdict.ACCEPTED);
    return on(TopicCatalogue.certificates(JP), key(n)).orElseThrow();
  }

  private static Optional<ConsumerRecord<byte[], byte[]>> on(String topic, String key) {
    return Committed.on(bootstrapServers(), topic).stream()
        .filter(record -> text(record.key()).equals(key))
        .findFirst();
  }

  private static String json(ConsumerRecord<byte[], byte[]> record) {
    return text(EventJson.write(Committed.event(record)));
  }

  private static String key(int n) {
    return Papers.event(Papers.rcep(n)).header().certificate().text();
  }

  private static int home(String key) {
    return Home.of(key.getBytes(StandardCharsets.UTF_8), Sandbox.PARTITIONS);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String bootstrapServers() {
    return sandbox.orElseThrow().bootstrapServers();
  }
}
