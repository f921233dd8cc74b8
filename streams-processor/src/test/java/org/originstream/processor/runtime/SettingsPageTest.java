package org.originstream.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
  @Test
  void the_page_begins_with_the_settings_as_they_are() {
    assertThat(Path.of("../docs/settings.md"))
        .as("docs/settings.md; ./origin docs writes it anew")
        .content()
        .startsWith(SettingsPage.markdown());
  }

  @Test
  void kafka_knows_every_property_that_is_set() {
    ProcessorSettings sandbox =
        ProcessorSettings.sandbox("127.0.0.1:1", 4, Path.of("/var/lib/origin"), 0);
    StreamsConfig config = new StreamsConfig(StreamsSettings.properties(sandbox));
    assertThat(config.unused()).noneMatch(name -> !name.contains("."));
    assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
  }

  @Test
  void every_problem_is_named_at_once() {
    ProcessorSettings bad =
        new ProcessorSettings("a b", " ", 0, 0, Path.of("/tmp/x"), 0, Duration.ZERO, 70_000);
    assertThat(bad.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactly(
            "name",
            "bootstrapServers",
            "partitions",
            "replicas",
            "threads",
            "stateDirectory",
            "commitInterval",
            "statusPort");
  }
}
