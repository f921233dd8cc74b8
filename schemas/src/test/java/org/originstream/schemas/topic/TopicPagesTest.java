package org.originstream.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicPagesTest {
  private static final Path PAGE = Path.of("..", "docs", "topics.md");

  @Test
  void the_page_of_topics_is_what_the_catalogue_says() throws Exception {
    if (Boolean.getBoolean("origin.write")) {
      TopicPages.main(new String[] {PAGE.toString()});
    }
    assertThat(Files.readString(PAGE))
        .as("docs/topics.md; write it anew with -Dorigin.test.jvm=-Dorigin.write=true")
        .isEqualTo(TopicPages.markdown());
  }
}
