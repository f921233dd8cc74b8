package org.originstream.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void every_rule_of_the_exchange_stands_once_in_the_catalogue() {
    List<String> ids =
        Stream.of(ids("A", 11), ids("C", 11), ids("H", 3), ids("Q", 13), ids("S", 11), ids("X", 39))
            .flatMap(List::stream)
            .toList();
    assertThat(Catalogue.all()).extracting(CatalogueEntry::id).containsExactlyElementsOf(ids);
  }

  @Test
  void every_entry_says_where_and_by_what_it_is_judged() {
    assertThat(Catalogue.all())
        .allMatch(entry -> !entry.judged().isEmpty() && !entry.by().isBlank());
  }

  @Test
  void the_door_says_that_it_cannot_judge_signatures_cases_and_other_certificates() {
    assertThat(Catalogue.all())
        .filteredOn(CatalogueEntry::isBeyondPreflight)
        .extracting(CatalogueEntry::id)
        .contains("A04", "Q07", "X25", "X39")
        .doesNotContain("S01", "X07", "A01");
  }

  private static List<String> ids(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> letter + (i < 10 ? "0" : "") + i).toList();
  }
}
