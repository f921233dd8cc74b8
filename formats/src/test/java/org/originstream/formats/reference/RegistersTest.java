package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.reference.RegisteredAuthority;
import org.originstream.domain.rule.Examiner;

/** The registers of exporters and authorities, as their file has them. */
class RegistersTest {
  private static final String FILE = "participants/sandbox.yaml";
  private static final Issued STATEMENT = ChangedSamples.event("eujp");

  @Test
  void a_number_has_to_stand_in_a_register_the_agreement_wants() {
    assertThat(findings(changed("kind: REX", "kind: REX"))).isEmpty();
    assertThat(findings(changed("kind: REX", "kind: CERTIFIED"))).containsExactly("A08 REJECT");
  }

  @Test
  void a_registration_that_has_run_out_no_longer_counts() {
    String start = "activeFrom: 2019-02-01";
    assertThat(findings(changed(start, start + "\n    activeUntil: 2025-11-20"))).isEmpty();
    assertThat(findings(changed(start, start + "\n    activeUntil: 2025-11-19")))
        .containsExactly("A08 REJECT");
  }

  @Test
  void a_registration_covers_its_agreements_and_its_goods_only() {
    assertThat(findings(changed("agreements: [EUJP]", "agreements: [PEM]")))
        .containsExactly("A08 REJECT");
    assertThat(
            findings(changed("agreements: [EUJP]", "agreements: [EUJP]\n    hsChapters: [\"01\"]")))
        .containsOnly("A08 REJECT");
  }

  @Test
  void an_authority_says_where_its_papers_are_looked_up_and_what_its_check_codes_look_like() {
    RegisteredAuthority authority =
        ReferenceFiles.load()
            .orThrow()
            .participants()
            .authority("CN", "CN-DEMO-3101")
            .orElseThrow();
    assertThat(authority.lookUpSite()).startsWith("https://");
    assertThat(authority.checkCodePattern()).asString().isEqualTo("[0-9A-F]{8}");
  }

  @Test
  void a_look_up_site_anybody_could_listen_to_is_refused() {
    assertThat(ReferenceFiles.load(changed("lookUpSite: https://", "lookUpSite: http://")))
        .isInstanceOfSatisfying(
            ReferenceLoad.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FileProblem::toString)
                    .containsExactly(
                        FILE
                            + " at /authorities/1: a look-up site is an https address, not"
                            + " http://origin.customs.example/cn"));
  }

  private static List<String> findings(SortedMap<String, byte[]> files) {
    ReferenceData reference = ReferenceFiles.load(files).orThrow();
    return Examiner.examine(
            STATEMENT.certificate(), STATEMENT.header(), reference, LocalDate.of(2025, 12, 10))
        .findings()
        .stream()
        .map(finding -> finding.ruleId() + " " + finding.severity())
        .toList();
  }

  private static SortedMap<String, byte[]> changed(String from, String to) {
    SortedMap<String, byte[]> files = ReferenceFiles.shipped();
    String text = new String(files.get(FILE), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(FILE, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
