package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.ExaminationResult;
import org.originstream.domain.rule.Examiner;

/** An agreement that was never heard of is a file; no code knows its name. */
class NewAgreementTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final ReferenceData REFERENCE = reference();
  private static final String FORM = "/certificate/heading/formVersion";

  @Test
  void a_certificate_under_it_is_judged_by_its_terms() {
    ExaminationResult result = examine(certificate(Map.of()));
    assertThat(result.findings()).isEmpty();
    assertThat(result.agreementName()).startsWith("Agreement between Japan and Canada");
    assertThat(result.validUntil()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(result.criterionByItem()).containsEntry(1, "WO");
  }

  @Test
  void its_criteria_windows_and_kinds_of_proof_refuse() {
    assertThat(rules(Map.of("/certificate/items/0/originCriterion/raw", "\"SHALLOW\"")))
        .containsExactly("C10 REJECT");
    assertThat(rules(Map.of("/certificate/transport/departureDate", "\"2025-12-01\""))).isEmpty();
    assertThat(rules(Map.of("/certificate/transport/departureDate", "\"2025-11-30\"")))
        .containsExactly("X07 REJECT");
    assertThat(rules(Map.of("/certificate/heading/proofType", "\"STATEMENT\"")))
        .contains("S03 REJECT");
  }

  @Test
  void what_a_paper_must_carry_differs_by_edition_of_the_form() {
    assertThat(rules(Map.of(FORM, "\"2\""))).containsExactly("S03 REJECT");
    assertThat(rules(Map.of(FORM, "\"2\"", "/certificate/items/0/gtin", "\"04000000000006\"")))
        .isEmpty();
  }

  private static List<String> rules(Map<String, String> changes) {
    return examine(certificate(changes)).findings().stream()
        .map(finding -> finding.ruleId() + " " + finding.severity())
        .toList();
  }

  private static ExaminationResult examine(Issued event) {
    return Examiner.examine(event.certificate(), event.header(), REFERENCE, TODAY);
  }

  private static Issued certificate(Map<String, String> changes) {
    Map<String, String> all = new TreeMap<>();
    all.put("/certificate/heading/agreementCode", "\"ATLANTIS\"");
    all.put("/certificate/heading/formType", "\"SEA_SHELL\"");
    all.put(FORM, "\"1\"");
    all.put("/certificate/heading/validUntil", "\"2026-03-01\"");
    all.put("/certificate/heading/importCountry", "\"CA\"");
    all.put("/certificate/parties/importer", "null");
    all.put("/certificate/transport/portOfDischarge/locode", "\"CAVAN\"");
    all.put("/certificate/items/0/originCriterion/raw", "\"DEEP\"");
    all.put("/certificate/items/0/hs/code", "\"030289\"");
    all.put("/header/destination", "\"ca\"");
    all.putAll(changes);
    return ProfileCertificates.presented("JAEPA", "JAEPA", all);
  }

  private static ReferenceData reference() {
    SortedMap<String, byte[]> files = ProfileCertificates.files();
    files.put(
        "agreements/atlantis.yaml",
        ProfileCertificates.bytes(ProfileCertificates.FILES.resolve("atlantis.yaml")));
    return ProfileCertificates.everybodyRegistered(ReferenceFiles.load(files).orThrow());
  }
}
