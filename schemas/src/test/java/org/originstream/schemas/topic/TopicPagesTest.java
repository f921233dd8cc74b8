package org.originstream.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicPagesTest {
  private static final Path PAGE = Path.of("..", "docs", "topics.md");

  @Test
  void the_page_of_topics_is_what_the_catalogue_says() throws Exception {
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(PAGE, TopicPages.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("docs/topics.md; ./origin docs writes it anew")
        .isEqualTo(TopicPages.markdown());
  }
}
