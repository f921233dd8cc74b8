package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.originstream.domain.decide.Facts;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.Reason;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Examiner;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

class ReferenceGroundsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();
  private static final Grounds GROUNDS = ReferenceGrounds.of(REFERENCE);

  @Test
  void a_sample_brings_its_agreement_its_validity_and_its_criteria() {
    Facts facts = examine(ChangedSamples.event("atiga"));
    assertThat(facts.findings()).isEmpty();
    assertThat(facts.agreementName()).isEqualTo("ASEAN Trade in Goods Agreement");
    assertThat(facts.validUntil()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(facts.criteria()).containsExactlyInAnyOrderEntriesOf(Map.of(1, "CTC", 2, "RVC"));
  }

  @Test
  void who_gives_a_reason_that_does_not_exist_is_told_those_that_do() {
    assertThat(Examiner.examineReason(new Reason("TYPO", null), "/reason", REFERENCE, TODAY))
        .singleElement()
        .extracting(Finding::fix)
        .asString()
        .contains("CLERICAL_ERROR, ", "EXPORTER_REQUEST", "OTHER needs a text");
  }

  @Test
  void validity_is_computed_where_the_paper_states_none() {
    Issued event = ChangedSamples.event("ckfta", Map.of("/certificate/heading/validUntil", "null"));
    assertThat(examine(event).validUntil()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void a_back_to_back_proof_ends_with_its_earliest_original() {
    Issued event =
        ChangedSamples.event(
            "rcep",
            Map.of(
                "/certificate/heading/validUntil",
                "null",
                "/certificate/flags/backToBack",
                "true",
                "/certificate/links/backToBackOriginals",
                "[{\"validUntil\":\"2026-03-01\"},{\"validUntil\":\"2026-02-01\"}]"));
    assertThat(examine(event).validUntil()).isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void an_agreement_nobody_knows_is_not_evaluated_and_its_authority_refused() {
    Issued event =
        ChangedSamples.event("rcep", Map.of("/certificate/heading/agreementCode", "\"XYZ\""));
    assertThat(examine(event).findings())
        .extracting(finding -> finding.ruleId() + " " + finding.severity())
        .containsExactly("A01 REJECT", "X02 NOT_EVALUATED");
  }

  @Test
  void an_agreement_is_not_used_before_it_is_in_force() {
    Issued event =
        ChangedSamples.event(
            "cptpp",
            Map.of(
                "/certificate/heading/importCountry",
                "\"GB\"",
                "/certificate/heading/issueDate",
                "\"2024-12-14\""));
    assertThat(examine(event).findings())
        .anyMatch(
            f ->
                f.ruleId().equals("X02")
                    && f.severity() == Severity.REJECT
                    && f.message().contains("2024-12-15"));
  }

  @Test
  void terms_of_an_unknown_agreement_are_those_of_papers_under_none() {
    assertThat(GROUNDS.terms().agreement("XYZ")).isEqualTo(GROUNDS.terms().agreement(null));
    assertThat(GROUNDS.terms().agreement("CKFTA").copies().ofUsed()).isEqualTo(Severity.REJECT);
    assertThat(GROUNDS.terms().agreement("RCEP").copies().ofUsed()).isNull();
    assertThat(GROUNDS.terms().agreement("RCEP").holdTime()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void reference_data_without_that_profile_is_refused() {
    ReferenceData bare =
        new ReferenceData("v", Map.of(), REFERENCE.codeLists(), Map.of(), REFERENCE.participants());
    assertThatThrownBy(() -> ReferenceGrounds.of(bare)).hasMessageContaining("under no agreement");
  }

  private static Facts examine(Issued event) {
    return GROUNDS.examiner().examine(event, TODAY);
  }
}
