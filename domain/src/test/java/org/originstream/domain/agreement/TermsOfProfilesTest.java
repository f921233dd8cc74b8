package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsOfProfilesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

  @Test
  void a_correction_has_from_the_shortest_to_the_longest_time() {
    CorrectionWindow window = new CorrectionWindow(5, 30, DayType.CALENDAR);
    assertThat(window.shortest().lastDay(DAY, null)).contains(LocalDate.of(2025, 12, 6));
    assertThat(window.longest().lastDay(DAY, null)).contains(LocalDate.of(2025, 12, 31));
    assertThatThrownBy(() -> new CorrectionWindow(31, 30, DayType.CALENDAR))
        .hasMessageContaining("31 to 30");
    assertThatThrownBy(() -> new CorrectionWindow(-1, 30, DayType.CALENDAR))
        .hasMessageContaining("-1 to 30");
  }

  @Test
  void who_is_not_a_reader_needs_permission_where_the_agreement_wants_it() {
    Set<Reader> readers = Set.of(Reader.IMPORTING_CUSTOMS);
    ConfidentialityTerms kept = new ConfidentialityTerms(readers, true, true);
    assertThat(kept.showsWholeTo(Reader.IMPORTING_CUSTOMS)).isTrue();
    assertThat(kept.showsWholeTo(Reader.PUBLIC)).isFalse();
    assertThat(new ConfidentialityTerms(readers, false, true).showsWholeTo(Reader.PUBLIC)).isTrue();
  }

  @Test
  void a_look_up_asks_for_the_number_at_least() {
    assertThatThrownBy(() -> new LookUpTerms(Set.of(LookUpKey.ISSUE_DATE), List.of()))
        .hasMessageContaining("CERTIFICATE_NUMBER");
  }

  @Test
  void partial_cumulation_ends_above_where_it_begins() {
    BigDecimal twenty = new BigDecimal("20");
    assertThatThrownBy(() -> new PartialCumulation(twenty, twenty, List.of()))
        .hasMessageContaining("20, 20");
  }

  @Test
  void a_demand_for_no_file_is_refused() {
    assertThatThrownBy(
            () ->
                new AttachmentDemand(
                    AttachmentOccasion.ISSUE, 0, "invoice", "test", Evidence.DESIGN))
        .hasMessageContaining("at least one file");
  }

  @Test
  void an_edition_is_used_on_the_days_it_says_both_ends_included() {
    HsEdition edition = new HsEdition("2017", DAY, DAY.plusDays(1));
    assertThat(edition.isUsedOn(DAY.minusDays(1))).isFalse();
    assertThat(edition.isUsedOn(DAY)).isTrue();
    assertThat(edition.isUsedOn(DAY.plusDays(1))).isTrue();
    assertThat(edition.isUsedOn(DAY.plusDays(2))).isFalse();
    assertThat(new HsEdition("2017", null, null).isUsedOn(DAY)).isTrue();
  }
}
