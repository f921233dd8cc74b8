package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ProfilePage;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.RulePage;

class RulePageTest {
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();
  private static final List<AgreementProfile> PROFILES =
      REFERENCE.agreements().values().stream()
          .sorted(Comparator.comparing(AgreementProfile::registerCode))
          .toList();

  @Test
  void the_page_of_rules_is_what_the_code_writes() throws IOException {
    compare("rules.md", RulePage.markdown(PROFILES, REFERENCE));
  }

  @Test
  void the_page_of_agreements_is_what_the_code_writes_of_their_files() throws IOException {
    compare("agreements.md", ProfilePage.markdown(PROFILES));
  }

  @Test
  void every_term_on_the_page_of_agreements_has_a_source_and_its_evidence() {
    assertThat(ProfilePage.markdown(PROFILES).lines().filter(line -> line.startsWith("| `")))
        .hasSizeGreaterThan(250)
        .allMatch(line -> line.matches("\\| `[a-zA-Z.]+` \\| .+ \\| .+ \\| [a-z]+ \\|"));
  }

  private static void compare(String name, String page) throws IOException {
    Path file = Path.of("../docs").resolve(name);
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).as("regenerate with -Dorigin.golden=write").isEqualTo(page);
  }
}
