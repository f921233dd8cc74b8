package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CopyTerms;
import org.originstream.domain.agreement.Deadline;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.agreement.TimeTerms;
import org.originstream.domain.agreement.Validity;
import org.originstream.domain.agreement.Window;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.reference.ReferenceData;

/**
 * The numbers of the agreements, written down a second time from the treaties and their summaries:
 * a slip in a profile is no golden page's business. A dash stands for a term that is not known.
 */
class AgreementNumbersTest {
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RCEP   | 12 ISSUE                     | -                   | 12 | 200.00 USD              | P90D | 3
          ATIGA  | 12 ISSUE                     | 3 CALENDAR          | 12 | 200.00 USD              | P90D | 3
          CPTPP  | 12 ISSUE                     | -                   | -  | 1000.00 USD             | P30D | 5
          CKFTA  | 12 ISSUE                     | 7 WORKING           | 12 | 700.00 USD              | P6M  | 3
          CHAFTA | 12 SHIPMENT_IF_RETROACTIVE   | 0 CALENDAR          | 12 | 1000.00 AUD 6000.00 CNY | P3M  | 3
          VKFTA  | 12 ISSUE                     | 3 WORKING inclusive | 12 | 600.00 USD              | P6M  | 5
          IKCEPA | 12 ISSUE                     | 7 CALENDAR          | 12 | -                       | -    | -
          KICEPA | 12 ISSUE                     | 7 WORKING           | 12 | -                       | P3M  | 5
          JAEPA  | 12 ISSUE                     | -                   | -  | -                       | P45D | 5
          PA     | 12 ISSUE                     | 0 CALENDAR          | -  | 1000.00 USD             | P30D | 5
          EUJP   | 12 ISSUE                     | -                   | -  | -                       | P10M | 4
          PEM    | 10 ISSUE                     | 0 CALENDAR          | -  | -                       | P10M | 3
          """)
  void periods_and_waivers_are_those_of_the_agreement(
      String code,
      String validity,
      String window,
      String retroMonths,
      String waiver,
      String reply,
      String retentionYears) {
    AgreementProfile profile = REFERENCE.agreement(code).orElseThrow();
    TimeTerms time = profile.time();
    assertThat(text(time.validity(), AgreementNumbersTest::text)).isEqualTo(validity);
    assertThat(text(time.onTimeWindow(), AgreementNumbersTest::text)).isEqualTo(window);
    assertThat(text(time.retroLimitMonths(), String::valueOf)).isEqualTo(retroMonths);
    assertThat(text(profile.trade().valueWaiver(), AgreementNumbersTest::text)).isEqualTo(waiver);
    assertThat(text(profile.verification().reply(), AgreementNumbersTest::text)).isEqualTo(reply);
    assertThat(text(time.retentionYears(), String::valueOf)).isEqualTo(retentionYears);
  }

  @ParameterizedTest
  @CsvSource({"CKFTA, true", "CHAFTA, true", "VKFTA, false", "KICEPA, false", "RCEP, false"})
  void only_china_wants_the_original_unused_before_a_copy_is_made(String code, boolean unused) {
    assertThat(REFERENCE.agreement(code).orElseThrow().paper().copies())
        .isNotNull()
        .extracting(CopyTerms::onlyIfUnused)
        .isNotNull()
        .extracting(Sourced::value)
        .isEqualTo(unused);
  }

  private static String text(Validity validity) {
    return validity.months() + " " + validity.start();
  }

  private static String text(Window window) {
    return window.days() + " " + window.dayType() + (window.firstDayCounts() ? " inclusive" : "");
  }

  private static String text(Deadline deadline) {
    return deadline.length().toString();
  }

  private static String text(List<Money> waivers) {
    return waivers.stream()
        .map(money -> money.amount() + " " + money.currency())
        .collect(Collectors.joining(" "));
  }

  private static <T> String text(@Nullable Sourced<T> term, Function<T, String> text) {
    return term == null ? "-" : text.apply(term.value());
  }
}
