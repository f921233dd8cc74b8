package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MappingPageTest {
  private static final Path PAGE = Path.of("../docs/mapping.md");

  @Test
  void the_page_of_the_mapping_is_what_the_code_writes() throws IOException {
    String page = MappingPage.markdown();
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("regenerate with -Dorigin.golden=write").isEqualTo(page);
  }

  @Test
  void what_is_lost_is_computed_from_the_table() {
    assertThat(MappingPage.markdown())
        .contains("`/certificate/attachments`")
        .contains("after 70 characters: ")
        .contains("None: every list goes over with all its elements.");
  }
}
