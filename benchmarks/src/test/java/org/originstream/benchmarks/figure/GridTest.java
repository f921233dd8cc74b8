package org.originstream.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
  private final Grid grid =
      new Grid(
          "Ways",
          List.of("way", "all"),
          List.of(List.of("raw", "1.0"), List.of("complete | unsigned", "100.0")));

  @Test
  void columns_stand_below_one_another_and_numbers_to_the_right() {
    assertThat(grid.text())
        .isEqualTo(
            """
            Ways
              way                    all
              raw                    1.0
              complete | unsigned  100.0
            """);
  }

  @Test
  void a_page_has_it_as_a_table_and_a_bar_in_a_cell_does_not_end_the_cell() {
    assertThat(grid.markdown())
        .isEqualTo(
            """
            ## Ways

            | way | all |
            |---|---|
            | raw | 1.0 |
            | complete \\| unsigned | 100.0 |
            """);
  }

  @Test
  void a_row_with_a_cell_too_few_is_not_taken() {
    assertThatThrownBy(() -> new Grid("Ways", List.of("a", "b"), List.of(List.of("1"))))
        .hasMessageContaining("1 cells for 2 columns");
  }
}
