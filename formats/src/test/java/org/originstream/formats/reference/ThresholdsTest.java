package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.TariffDifferential;
import org.originstream.domain.agreement.ValueThreshold;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertifierRole;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.certificate.RvcMethod;

/** Which goods and proofs a threshold of a profile is meant for; the example is a producer's. */
class ThresholdsTest {
  private static final BigDecimal TWENTY = new BigDecimal("20");
  private static final Certificate PAPER =
      ChangedSamples.event(
              "cptpp", Map.of("/certificate/items/0/originCriterion/rvcMethod", "\"BUILD_UP\""))
          .certificate();
  private static final Item CHEESE = PAPER.items().getFirst();

  @Test
  void a_threshold_is_meant_for_goods_methods_proofs_and_certifiers() {
    assertThat(
            threshold(
                    List.of("01", "0406"),
                    List.of(RvcMethod.BUILD_UP),
                    List.of(ProofType.DECLARATION),
                    List.of(CertifierRole.PRODUCER))
                .isFor(PAPER, CHEESE))
        .isTrue();
    assertThat(
            Stream.of(
                threshold(List.of("0405"), List.of(), List.of(), List.of()),
                threshold(List.of(), List.of(RvcMethod.DIRECT), List.of(), List.of()),
                threshold(List.of(), List.of(), List.of(ProofType.CERTIFICATE), List.of()),
                threshold(List.of(), List.of(), List.of(), List.of(CertifierRole.IMPORTER))))
        .noneMatch(threshold -> threshold.isFor(PAPER, CHEESE));
  }

  @Test
  void a_threshold_that_names_nothing_is_meant_for_all() {
    assertThat(threshold(List.of(), List.of(), List.of(), List.of()).isFor(PAPER, CHEESE)).isTrue();
  }

  @Test
  void a_threshold_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> threshold(List.of("4"), List.of(), List.of(), List.of()))
        .hasMessageContaining("two to six digits, not 4");
    assertThatThrownBy(
            () ->
                new ValueThreshold(
                    new BigDecimal("101"), List.of(), List.of(), List.of(), List.of()))
        .hasMessageContaining("up to 100, not 101");
  }

  @Test
  void rates_differ_for_the_goods_listed_or_for_all() {
    assertThat(new TariffDifferential(TWENTY, List.of("CA"), List.of()).isFor(CHEESE)).isTrue();
    assertThat(new TariffDifferential(TWENTY, List.of("CA"), List.of("04")).isFor(CHEESE)).isTrue();
    assertThat(new TariffDifferential(TWENTY, List.of("CA"), List.of("87")).isFor(CHEESE))
        .isFalse();
  }

  private static ValueThreshold threshold(
      List<String> goods,
      List<RvcMethod> methods,
      List<ProofType> proofs,
      List<CertifierRole> certifiers) {
    return new ValueThreshold(TWENTY, goods, methods, proofs, certifiers);
  }
}
