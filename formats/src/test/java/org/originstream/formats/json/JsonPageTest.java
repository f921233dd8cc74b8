package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonPageTest {
  private static final Path PAGE = Path.of("../docs/json.md");

  @Test
  void the_page_of_properties_is_what_the_code_writes() throws IOException {
    String page = JsonPage.markdown();
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("regenerate with -Dorigin.golden=write").isEqualTo(page);
  }

  @Test
  void every_kind_has_its_section() {
    String page = JsonPage.markdown();
    assertThat(Kinds.BY_NAME).hasSize(39);
    assertThat(Kinds.BY_NAME.keySet())
        .allSatisfy(k -> assertThat(page).contains("\n## " + k + "\n"));
  }
}
