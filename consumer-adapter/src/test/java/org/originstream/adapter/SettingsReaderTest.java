package org.originstream.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.NodeCode;

class SettingsReaderTest {
  private static final NodeCode JP = new NodeCode("jp");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "bootstrap.servers", "127.0.0.1:9092",
              "channel", "directory",
              "directory.path", "/srv/jp"));

  @Test
  void what_is_left_out_has_the_documented_default() {
    assertThat(read())
        .isEqualTo(
            new AdapterSettings(
                JP,
                Map.of("bootstrap.servers", "127.0.0.1:9092"),
                new ChannelSettings.Directory(Path.of("/srv/jp")),
                RetrySchedule.STANDARD_WEBHOOKS,
                new DispatchLimits(64, 1_000, 64L << 20, Duration.ofSeconds(60), 500),
                "0",
                0));
  }

  @Test
  void every_setting_arrives_where_it_belongs() {
    given.remove("directory.path");
    given.putAll(
        Map.of(
            "channel", "webhook",
            "webhook.endpoint", "https://customs.example/in",
            "webhook.secrets", SECRET + "," + SECRET,
            "webhook.deadline", "PT7S",
            "retry.schedule", "PT0S,PT1S",
            "in-flight.max", "7",
            "spill.after", "PT9S",
            "http.port", "8081",
            "instance", "b"));
    given.put("kafka.security.protocol", "SASL_SSL");
    assertThat(read())
        .isEqualTo(
            new AdapterSettings(
                JP,
                Map.of("bootstrap.servers", "127.0.0.1:9092", "security.protocol", "SASL_SSL"),
                new ChannelSettings.Webhook(
                    URI.create("https://customs.example/in"),
                    List.of(SECRET, SECRET),
                    Duration.ofSeconds(7)),
                RetrySchedule.parse("PT0S,PT1S"),
                new DispatchLimits(7, 1_000, 64L << 20, Duration.ofSeconds(9), 500),
                "b",
                8081));
    assertThat(read().toString()).doesNotContain("MfKQ");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_no_secret_is_shown() {
    Map<String, String> wrong =
        Map.of(
            "channel", "webhook",
            "webhook.endpoint", "http://customs.example/in",
            "webhook.secrets", "hunter2",
            "retry.schedule", "5",
            "in-flight.max", "0",
            "http.port", "many",
            "kafka.acks", "1",
            "bootstrap.server", "x:1");
    assertThat(problems(wrong))
        .containsExactlyInAnyOrder(
            "bootstrap.server: is not a setting; the settings are " + settings(),
            "kafka.acks: is not a setting; the settings are " + settings(),
            "bootstrap.servers: is missing; give host:port,… of the brokers",
            "webhook.endpoint: is https; http only to this machine",
            "webhook.secrets: a webhook secret begins with whsec_",
            "retry.schedule: '5' is not an ISO 8601 duration; write for example PT5S or PT2H",
            "in-flight.max: is a whole number from 1 to 4096",
            "http.port: is a whole number from 0 to 65535")
        .noneMatch(problem -> problem.contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user@127.0.0.1/",
        "https://host#@evil",
        "file:///etc/passwd",
        "http://10.0.0.1/in",
        "ftp://customs.example/",
        "customs.example/in",
        "https://",
        "https://a b/",
        "http://127.0.0.1.evil.example/"
      })
  void an_endpoint_that_could_lead_elsewhere_is_refused(String endpoint) {
    given.putAll(
        Map.of("channel", "webhook", "webhook.endpoint", endpoint, "webhook.secrets", SECRET));
    assertThat(problems(given)).singleElement().asString().startsWith("webhook.endpoint: ");
  }

  private static String settings() {
    return new TreeSet<>(SettingsReader.KEYS).toString();
  }

  private AdapterSettings read() {
    return switch (SettingsReader.read(JP, given)) {
      case SettingsReading.Read read -> read.settings();
      case SettingsReading.Unusable bad -> throw new AssertionError(bad.problems());
    };
  }

  private static List<String> problems(Map<String, String> given) {
    return switch (SettingsReader.read(JP, given)) {
      case SettingsReading.Read read -> List.of();
      case SettingsReading.Unusable bad -> bad.problems();
    };
  }
}
