package org.originstream.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.domain.event.NodeCode;

class AdapterSettingsPageTest {
  @Test
  void the_page_shows_the_keys_as_they_are_read() {
    assertThat(Path.of("../docs/settings.md"))
        .as("docs/settings.md; ./origin docs writes it anew")
        .content()
        .contains(AdapterSettingsPage.markdown());
  }

  @Test
  void every_default_on_the_page_is_itself_a_lawful_value() {
    Map<String, String> given = new HashMap<>();
    AdapterKeys.ALL.forEach(key -> given.put(key.key(), key.otherwise()));
    given.putAll(
        Map.of("bootstrap.servers", "b:1", "channel", "directory", "directory.path", "/srv"));
    assertThat(SettingsReader.read(new NodeCode("jp"), given))
        .isInstanceOf(SettingsReading.Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "in-flight.max, 1, 4096, 0, 4097",
    "http.port, 0, 65535, -1, 65536",
    "spill.after, PT0.001S, PT1H, PT0S, PT1H0.001S",
    "webhook.deadline, PT0.001S, PT1H, PT0S, PT1H0.001S"
  })
  void the_bounds_on_the_page_are_the_last_that_are_taken(
      String key, String least, String most, String below, String above) {
    assertThat(problems(key, least)).isEmpty();
    assertThat(problems(key, most)).isEmpty();
    assertThat(problems(key, below)).singleElement().asString().startsWith(key + ": is ");
    assertThat(problems(key, above)).singleElement().asString().startsWith(key + ": is ");
  }

  private static List<String> problems(String key, String value) {
    Map<String, String> given =
        new HashMap<>(
            Map.of(
                "bootstrap.servers", "b:1",
                "channel", "webhook",
                "webhook.endpoint", "https://customs.example/in",
                "webhook.secrets", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    given.put(key, value);
    return switch (SettingsReader.read(new NodeCode("jp"), given)) {
      case SettingsReading.Read read -> List.of();
      case SettingsReading.Unusable bad -> bad.problems();
    };
  }
}
