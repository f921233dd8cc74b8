package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Examiner;

/** What the agreements say differently about the same paper. */
class ProfileTermsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final ReferenceData REFERENCE = reference(ProfileCertificates.files());
  private static final String DEPARTURE = "/certificate/transport/departureDate";
  private static final String RETRO = "/certificate/flags/issuedRetroactively";
  private static final String REMARKS = "/certificate/heading/remarks";
  private static final String UNTIL = "/certificate/heading/validUntil";

  @Test
  void between_korea_and_viet_nam_the_day_of_shipment_counts() {
    assertThat(findings("VKFTA", Map.of(DEPARTURE, "\"2025-11-28\""))).isEmpty();
    assertThat(findings("VKFTA", Map.of(DEPARTURE, "\"2025-11-27\""))).containsExactly("X07 WARN");
    assertThat(findings("KICEPA", Map.of(DEPARTURE, "\"2025-11-21\""))).isEmpty();
    assertThat(findings("KICEPA", Map.of(DEPARTURE, "\"2025-11-20\""))).containsExactly("X07 WARN");
  }

  @Test
  void between_korea_and_indonesia_plain_days_count() {
    assertThat(findings("IKCEPA", Map.of(DEPARTURE, "\"2025-11-25\""))).isEmpty();
    assertThat(findings("IKCEPA", Map.of(DEPARTURE, "\"2025-11-24\"")))
        .containsExactly("X07 REJECT");
  }

  @Test
  void without_a_calendar_working_days_are_not_evaluated_and_never_passed() {
    SortedMap<String, byte[]> files = ProfileCertificates.files();
    files.remove("calendars/kr.yaml");
    Issued event =
        ProfileCertificates.presented("VKFTA", "VKFTA", Map.of(DEPARTURE, "\"2025-11-27\""));
    assertThat(findings(event, reference(files))).containsExactly("X10 NOT_EVALUATED");
  }

  @Test
  void a_year_after_shipment_none_can_be_issued_any_more() {
    Map<String, String> late =
        Map.of(DEPARTURE, "\"2024-12-01\"", RETRO, "true", REMARKS, "\"ISSUED RETROACTIVELY\"");
    assertThat(findings("IKCEPA", late)).containsExactly("X09 REJECT");
    // No calendar reaches back into 2024; what it would have said is said to be unknown.
    assertThat(findings("VKFTA", late)).containsExactly("X09 REJECT", "X10 NOT_EVALUATED");
  }

  @Test
  void a_retrospective_paper_between_china_and_australia_is_valid_from_shipment() {
    assertThat(findings("CHAFTA", Map.of(UNTIL, "\"2026-12-01\""))).containsExactly("X12 REJECT");
    assertThat(findings("VKFTA", Map.of(UNTIL, "\"2026-12-01\""))).isEmpty();
    assertThat(findings("PEM", Map.of(UNTIL, "\"2026-12-01\""))).containsExactly("X12 WARN");
  }

  @Test
  void only_the_pacific_alliance_refuses_a_paper_older_than_its_invoice() {
    Map<String, String> later = Map.of("/certificate/invoices/0/date", "\"2025-12-03\"");
    assertThat(findings("PA", later)).containsExactly("X15 REJECT");
    assertThat(findings("VKFTA", later)).containsExactly("X15 WARN");
  }

  @Test
  void the_pacific_alliance_wants_the_whole_address_of_who_invoices() {
    Map<String, String> third =
        Map.of(
            "/certificate/flags/thirdPartyInvoice",
            "true",
            "/certificate/parties/thirdPartyOperator",
            "{\"name\": \"Panama Test Trading\", \"address\": {\"country\": \"PA\"}}");
    assertThat(findings("PA", third)).containsExactly("X21 REJECT");
    assertThat(findings("VKFTA", third)).isEmpty();
  }

  private static List<String> findings(String profile, Map<String, String> changes) {
    return findings(ProfileCertificates.presented(profile, profile, changes), REFERENCE);
  }

  private static List<String> findings(Issued event, ReferenceData reference) {
    return Examiner.examine(event.certificate(), event.header(), reference, TODAY)
        .findings()
        .stream()
        .map(finding -> finding.ruleId() + " " + finding.severity())
        .toList();
  }

  private static ReferenceData reference(SortedMap<String, byte[]> files) {
    return ProfileCertificates.everybodyRegistered(ReferenceFiles.load(files).orThrow());
  }
}
