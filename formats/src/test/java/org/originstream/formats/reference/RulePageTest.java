package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.RulePage;

class RulePageTest {
  private static final Path PAGE = Path.of("../docs/rules.md");

  @Test
  void the_page_of_rules_is_what_the_code_writes() throws IOException {
    ReferenceData reference = ReferenceFiles.load().orThrow();
    String page =
        RulePage.markdown(
            reference.agreements().values().stream()
                .sorted(Comparator.comparing(AgreementProfile::registerCode))
                .toList(),
            reference.codeLists());
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("regenerate with -Dorigin.golden=write").isEqualTo(page);
  }
}
