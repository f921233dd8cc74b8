package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;

/**
 * Every file under {@code scenarios/} is a test: given past events, when one record comes, then
 * exactly these records in each topic, and nothing left over; and the cases that were kept are the
 * cases that follow from the history, and so are the index cards. What the last decision says
 * beside the event may be given too. The path is the test's name.
 */
class ScenarioTest {
  private static final Path FILES = Path.of("src/test/resources/scenarios");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    try (Stream<Path> tree = Files.walk(FILES)) {
      List<Path> files = tree.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertThat(files).isNotEmpty();
      return files.stream()
          .map(
              file -> DynamicTest.dynamicTest(FILES.relativize(file).toString(), () -> play(file)));
    }
  }

  private void play(Path file) throws IOException {
    JsonNode scenario = YAML.readTree(file.toFile());
    Path state = directory.resolve(FILES.relativize(file).toString().replace('/', '_'));
    try (Exchange exchange = new Exchange(state)) {
      Cast cast = new Cast();
      for (JsonNode step : scenario.path("given")) {
        happens(step, exchange, cast);
      }
      Rebuilt rebuilt = new Rebuilt();
      rebuilt.take(exchange.written().to(TopicCatalogue.history()));
      happens(scenario.path("when"), exchange, cast);
      var written = exchange.written();
      assertThat(summary(written.byTopic()))
          .as(scenario.path("title").asText())
          .isEqualTo(expected(scenario.path("then")));
      Beside.check(scenario.path("beside"), written.to(TopicCatalogue.history()));
      rebuilt.take(written.to(TopicCatalogue.history()));
      rebuilt.isAsStored(exchange);
    }
  }

  /** A step is an event, or {@code pass: PT24H}: so much time goes by. */
  private static void happens(JsonNode step, Exchange exchange, Cast cast) throws IOException {
    if (step.has("pass")) {
      exchange.pass(Duration.parse(step.path("pass").asText()));
    } else {
      cast.events(step).forEach(exchange::send);
    }
  }

  private static Map<String, List<String>> expected(JsonNode then) {
    Map<String, List<String>> expected = new TreeMap<>();
    then.properties()
        .forEach(
            topic -> {
              List<String> records = new ArrayList<>();
              topic.getValue().forEach(record -> records.add(record.asText()));
              expected.put(topic.getKey(), records);
            });
    return expected;
  }

  private static Map<String, List<String>> summary(
      Map<String, List<TestRecord<byte[], byte[]>>> written) {
    Map<String, List<String>> summary = new TreeMap<>();
    written.forEach(
        (topic, records) ->
            summary.put(topic, records.stream().map(r -> summary(topic, r)).toList()));
    return summary;
  }

  /** Such as {@code Utilised REFUSED IL6}: kind, verdict and the rules that weigh on it. */
  private static String summary(String topic, TestRecord<byte[], byte[]> record) {
    if (Exchange.isQuarantine(topic)) {
      return Exchange.quarantined(record).code();
    }
    Decision decision = Exchange.decision(record);
    List<String> words = new ArrayList<>(List.of(kind(record.value()), decision.verdict().name()));
    decision.findings().stream()
        .filter(f -> f.severity() == Severity.REJECT || f.severity() == Severity.WARN)
        .map(Finding::ruleId)
        .forEach(words::add);
    return String.join(" ", words);
  }

  private static String kind(byte[] value) {
    return EventCodec.shipped().read(value, null).orThrow("an event").kind();
  }
}
