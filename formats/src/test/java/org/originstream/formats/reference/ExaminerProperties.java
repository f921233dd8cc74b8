package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.Participants;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.ExaminationResult;
import org.originstream.domain.rule.Examiner;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

class ExaminerProperties {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();

  @Property
  void no_rule_fails_on_any_certificate(@ForAll long seed) {
    Issued event = new RandomRecords(seed, false).make(Issued.class);
    assertThat(examine(event, REFERENCE).findings())
        .noneMatch(finding -> finding.message().contains("failed on this certificate"));
  }

  @Property
  void dates_at_the_ends_of_time_never_throw(@ForAll long seed) {
    Issued event = new RandomRecords(seed, true).make(Issued.class);
    assertThat(examine(event, REFERENCE).findings()).isNotEmpty();
  }

  @Property
  void the_same_certificate_is_judged_the_same_again(@ForAll long seed) {
    Issued one = new RandomRecords(seed, false).make(Issued.class);
    Issued other = new RandomRecords(seed, false).make(Issued.class);
    assertThat(examine(one, REFERENCE)).isEqualTo(examine(other, REFERENCE));
  }

  @Property
  void the_weightiest_findings_come_first(@ForAll long seed) {
    Issued event = new RandomRecords(seed, false).make(Issued.class);
    assertThat(examine(event, REFERENCE).findings())
        .isSortedAccordingTo(
            Comparator.comparing(Finding::severity).thenComparing(Finding::ruleId));
  }

  @Property
  void without_code_lists_no_code_is_refused_nor_passed_over(@ForAll long seed) {
    Issued event = new RandomRecords(seed, false).make(Issued.class);
    ReferenceData nothing =
        new ReferenceData(
            "none",
            REFERENCE.agreements(),
            new CodeLists(Map.of()),
            Map.of(),
            new Participants(Map.of(), Map.of(), Map.of()));
    assertThat(examine(event, nothing).findings())
        .filteredOn(finding -> finding.ruleId().equals("C02") || finding.ruleId().equals("C04"))
        .allMatch(finding -> finding.severity() == Severity.NOT_EVALUATED);
  }

  private static ExaminationResult examine(Issued event, ReferenceData reference) {
    return Examiner.examine(event.certificate(), event.header(), reference, TODAY);
  }
}
