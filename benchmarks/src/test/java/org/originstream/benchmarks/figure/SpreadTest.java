package org.originstream.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void the_median_of_an_odd_number_is_the_middle_one_whatever_the_order() {
    assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 9, 3));
  }

  @Test
  void the_median_of_an_even_number_is_between_the_middle_two() {
    assertThat(Spread.of(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(new Spread(3, 1, 9, 4));
  }

  @Test
  void a_percentile_is_the_smallest_reading_that_so_many_do_not_exceed() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(n -> 101 - n).toArray();
    assertThat(Spread.percentile(hundred, 50)).isEqualTo(50);
    assertThat(Spread.percentile(hundred, 99)).isEqualTo(99);
    assertThat(Spread.percentile(hundred, 100)).isEqualTo(100);
    assertThat(Spread.percentile(new double[] {7}, 1)).isEqualTo(7);
  }

  @Test
  void of_nothing_there_is_no_median_and_no_percentile() {
    assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("nothing was read");
    assertThatThrownBy(() -> Spread.percentile(new double[] {1}, 0)).hasMessageContaining("0.0");
  }

  @Test
  void it_is_written_with_its_range_and_commas() {
    assertThat(new Spread(12_345.67, 1, 20_000, 5).text(1)).isEqualTo("12,345.7 (1.0–20,000.0)");
  }
}
