package org.originstream.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;

class SignalTermsTest {
  @Test
  void who_says_nothing_watches_what_the_file_says() {
    SignalTerms terms = new SignalTerms(null, null, sourced(List.of(Watch.INVOICE)));
    assertThat(terms.watched(null, Watch.INVOICE)).isTrue();
    assertThat(terms.watched(null, Watch.ISSUANCE)).isFalse();
    assertThat(terms.watched(List.of(), Watch.INVOICE)).isFalse();
    assertThat(terms.watched(List.of(Watch.ISSUANCE), Watch.ISSUANCE)).isTrue();
    assertThat(SignalTerms.NONE.watched(null, Watch.INVOICE)).isFalse();
  }

  @Test
  void a_threshold_that_a_card_cannot_tell_is_refused() {
    BigDecimal five = new BigDecimal("5");
    assertThatThrownBy(() -> new RateTerms(sourced(0), sourced(five), sourced(5)))
        .hasMessageContaining("floor is 0");
    assertThatThrownBy(() -> new RateTerms(sourced(50), sourced(five), sourced(31)))
        .hasMessageContaining("1 to 30");
    assertThatThrownBy(() -> new ValueTerms(sourced(five), sourced(17)))
        .hasMessageContaining("1 to 16");
    assertThatThrownBy(() -> new ValueTerms(sourced(BigDecimal.ONE), sourced(8)))
        .hasMessageContaining("above 1");
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "test", Evidence.DESIGN);
  }
}
