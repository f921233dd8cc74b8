package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionMappingTest {
  private static final CriterionMapping RVC =
      new CriterionMapping("RVC {percent}", CanonicalCriterion.RVC);

  @ParameterizedTest
  @ValueSource(strings = {"RVC 52%", "rvc52", "\"RVC 52.00 %\"", "“RVC” 52.5%"})
  void a_percentage_follows_in_any_spelling(String printed) {
    assertThat(RVC.matches(printed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RVC", "RVC %", "RVC 5200%", "CTH 52%", "RVC 52% CTH", ""})
  void anything_else_is_another_criterion(String printed) {
    assertThat(RVC.matches(printed)).isFalse();
    assertThat(RVC.percentIn(printed)).isEmpty();
  }

  @Test
  void the_percentage_is_read() {
    assertThat(RVC.percentIn("RVC 52.5%")).contains(new BigDecimal("52.5"));
  }

  @Test
  void quotes_spaces_and_case_do_not_matter() {
    CriterionMapping whole = new CriterionMapping("WO", CanonicalCriterion.WO);
    assertThat(whole.matches(" 'w o' ")).isTrue();
    assertThat(whole.matches("WOO")).isFalse();
  }
}
