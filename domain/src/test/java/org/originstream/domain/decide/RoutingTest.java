package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {
  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    Path page = Path.of("../docs/routing.md");
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(page, RoutingPage.markdown());
    }
    assertThat(page).hasContent(RoutingPage.markdown());
  }

  @Test
  void whatever_is_decided_enters_the_history_so_that_a_case_follows_from_it() {
    for (Audience audience : Audience.values()) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(Routing.places(audience, verdict)).contains(Place.HISTORY);
      }
    }
  }

  @Test
  void nothing_refused_ends_in_silence() {
    for (Audience audience : List.of(Audience.PAPER, Audience.ANSWER, Audience.REPLY)) {
      assertThat(Routing.places(audience, Verdict.REFUSED)).hasSize(2).startsWith(Place.HISTORY);
    }
  }
}
