package org.originstream.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PromisesPageTest {
  private static final Path PAGE = Path.of("../docs/promises.md");

  @Test
  void the_page_shows_the_promises_as_they_are() throws IOException {
    if (System.getProperty("origin.golden", "").equals("write")) {
      Files.writeString(PAGE, PromisesPage.text());
    }
    assertThat(PAGE).hasContent(PromisesPage.text());
  }
}
