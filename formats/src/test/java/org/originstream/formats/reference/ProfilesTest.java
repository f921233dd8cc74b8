package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Examiner;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** Every profile has a certificate that it alone accepts: the profiles differ where they should. */
class ProfilesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final ReferenceData REFERENCE =
      ProfileCertificates.everybodyRegistered(
          ReferenceFiles.load(ProfileCertificates.files()).orThrow());
  private static final List<String> PROFILES =
      REFERENCE.agreements().keySet().stream().sorted().toList();

  @TestFactory
  Stream<DynamicTest> each_profile_has_a_certificate_it_alone_accepts() {
    assertThat(PROFILES).hasSize(13);
    return PROFILES.stream()
        .flatMap(
            of -> PROFILES.stream().map(under -> dynamicTest(name(of, under), pair(of, under))));
  }

  private static String name(String of, String under) {
    return of.equals(under) ? of + " accepts its own" : under + " refuses that for " + of;
  }

  private static Executable pair(String of, String under) {
    return () -> {
      List<Finding> findings = findings(ProfileCertificates.presented(of, under));
      if (of.equals(under)) {
        assertThat(findings).isEmpty();
      } else {
        assertThat(findings).anyMatch(finding -> finding.severity() == Severity.REJECT);
      }
    };
  }

  private static List<Finding> findings(Issued event) {
    return Examiner.examine(event.certificate(), event.header(), REFERENCE, TODAY).findings();
  }
}
