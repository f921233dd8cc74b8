package org.originstream.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DoorPageTest {
  private static final Path PAGE = Path.of("..", "docs", "door.md");

  @Test
  void the_page_tells_every_request_of_the_contract_and_no_other() throws IOException {
    List<String> told =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith("| `GET ") || line.startsWith("| `POST "))
            .map(line -> line.split("`", 3)[1])
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(contract());
  }

  private static List<String> contract() throws IOException {
    List<String> requests = new ArrayList<>();
    try (InputStream in = Door.class.getResourceAsStream("/org/originstream/door/openapi.json")) {
      JsonNode paths = JsonMapper.builder().build().readTree(in).path("paths");
      for (var path : paths.properties()) {
        for (var method : path.getValue().properties()) {
          requests.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return requests;
  }
}
