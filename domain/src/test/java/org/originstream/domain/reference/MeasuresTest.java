package org.originstream.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.certificate.Quantity;

class MeasuresTest {
  private static final Measures MEASURES =
      new Measures(
          List.of(
              dimension("MASS", "KGM 1", "GRM 0.001", "TNE 1000", "LBR 0.45359237"),
              dimension("COUNT", "H87 1", "DZN 12", "GRO 144")));

  @Test
  void an_amount_is_given_in_another_unit_of_its_dimension_without_rounding() {
    assertThat(converted("7.25", "TNE", "KGM")).contains("7250");
    assertThat(converted("500", "GRM", "KGM")).contains("0.5");
    assertThat(converted("100", "LBR", "KGM")).contains("45.359237");
    assertThat(converted("45.359237", "KGM", "LBR")).contains("100");
    assertThat(converted("3", "GRO", "DZN")).contains("36");
  }

  @Test
  void what_six_decimals_do_not_hold_is_not_given_at_all() {
    assertThat(converted("1", "LBR", "KGM")).isEmpty();
    assertThat(converted("1", "H87", "DZN")).isEmpty();
    assertThat(converted("999999999999", "TNE", "GRM")).isEmpty();
  }

  @Test
  void units_that_measure_something_else_or_nothing_known_do_not_convert() {
    assertThat(MEASURES.rate("KGM", "H87")).isEmpty();
    assertThat(MEASURES.rate("KGM", "SET")).isEmpty();
    assertThat(MEASURES.rate("KGM", "KGM")).isEmpty();
    assertThat(Measures.NONE.rate("GRM", "KGM")).isEmpty();
  }

  @Test
  void a_rate_is_in_its_lowest_terms() {
    assertThat(MEASURES.rate("GRO", "DZN")).contains(new UnitRate("GRO", "DZN", 12, 1));
    assertThat(MEASURES.rate("GRM", "TNE")).contains(new UnitRate("GRM", "TNE", 1, 1_000_000));
  }

  @Test
  void a_rate_that_no_long_holds_is_none() {
    Measures vast = new Measures(List.of(dimension("VAST", "A 1", "B 0.00000000000000000001")));
    assertThat(vast.rate("A", "B")).isEmpty();
  }

  @Test
  void a_unit_stands_once_and_a_factor_is_above_zero() {
    assertThatThrownBy(() -> dimension("MASS", "KGM 1", "KGM 2")).hasMessageContaining("MASS");
    assertThatThrownBy(
            () -> new Measures(List.of(dimension("A", "KGM 1"), dimension("B", "KGM 1"))))
        .hasMessageContaining("KGM");
    assertThatThrownBy(() -> dimension("MASS", "KGM 0")).hasMessageContaining("above zero");
    assertThat(new UnitRate("A", "B", 1, 0).converted(new Quantity(BigDecimal.ONE, "A"))).isEmpty();
  }

  private static Optional<String> converted(String value, String from, String into) {
    return MEASURES
        .rate(from, into)
        .flatMap(rate -> rate.converted(new Quantity(new BigDecimal(value), from)))
        .map(quantity -> quantity.value().stripTrailingZeros().toPlainString());
  }

  private static Dimension dimension(String name, String... units) {
    return new Dimension(
        name, "test", Evidence.DESIGN, List.of(units).stream().map(MeasuresTest::unit).toList());
  }

  private static UnitFactor unit(String text) {
    String[] parts = text.split(" ", -1);
    return new UnitFactor(parts[0], new BigDecimal(parts[1]));
  }
}
