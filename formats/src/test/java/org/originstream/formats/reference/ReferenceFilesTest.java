package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.reference.ReferenceData;

class ReferenceFilesTest {
  private static final Path OWN = Path.of("src/main/resources/org/originstream");

  @TempDir Path directory;

  @Test
  void the_files_of_this_module_load_with_thirteen_profiles() {
    ReferenceData reference = ReferenceFiles.load().orThrow();
    assertThat(reference.agreements())
        .containsOnlyKeys(
            "RCEP",
            "ATIGA",
            "CPTPP",
            "CKFTA",
            "CHAFTA",
            "VKFTA",
            "IKCEPA",
            "KICEPA",
            "JAEPA",
            "PA",
            "EUJP",
            "PEM",
            "NON_PREFERENTIAL");
    assertThat(reference.agreement(null).map(AgreementProfile::name))
        .contains("Non-preferential origin");
    assertThat(reference.participants().nodes()).hasSize(10);
  }

  @Test
  void the_index_names_every_reference_file() throws IOException {
    try (Stream<Path> tree = Files.walk(OWN)) {
      List<String> there =
          tree.filter(path -> path.toString().endsWith(".yaml"))
              .map(path -> OWN.relativize(path).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("wco/"))
              .sorted()
              .toList();
      assertThat(ReferenceFiles.index()).containsExactlyElementsOf(there);
    }
  }

  @Test
  void the_class_path_and_a_directory_give_the_same_version() throws IOException {
    for (String name : ReferenceFiles.index()) {
      write(name, Files.readString(OWN.resolve(name)));
    }
    assertThat(ReferenceFiles.load(directory).orThrow().version())
        .isEqualTo(ReferenceFiles.load().orThrow().version())
        .matches("[0-9a-f]{16}");
  }

  @Test
  void other_content_is_another_version() throws IOException {
    write("codelists/a.yaml", "name: a\nsource: s\ncomplete: true\nblocks: []\n");
    String before = ReferenceFiles.load(directory).orThrow().version();
    write("codelists/a.yaml", "name: a\nsource: s\ncomplete: false\nblocks: []\n");
    assertThat(ReferenceFiles.load(directory).orThrow().version()).isNotEqualTo(before);
  }

  @Test
  void all_problems_of_all_files_are_reported_together_with_file_and_path() throws IOException {
    write("codelists/a.yaml", "name: a\nsource: s\ncomplete: maybe\nblocs: []\n");
    write("codelists/b.yaml", "name: b\nname: b\n");
    write("codelists/c.yaml", "name: c\nsource: s\ncomplete: true\nblocks:\n  - codes: [X X]\n");
    write("calendars/kr.yaml", "country: KR\nfrom: 2025-02-30\nuntil: 2026-01-01\n");
    write("participants/p.yaml", "nodes:\n  - {code: XX, name: n, countries: [ZZ]}\n");
    write("elsewhere/x.yaml", "a: 1\n");
    write(
        "signals/s.yaml",
        """
        rate:
          floor: {value: many, source: s, evidence: DESIGN}
          factor: {value: "5", source: s}
        unitValue:
          factor: {value: "1", source: s, evidence: DESIGN}
          valuesKnown: {value: 8, source: s, evidence: DESIGN}
        """);
    write(
        "measures/m.yaml",
        """
        dimensions:
          - name: MASS
            source: s
            evidence: DESIGN
            units: [{code: KGM, factor: "1"}, {code: GRM, factor: "0"}]
        """);

    List<String> problems = problems();
    assertThat(problems)
        .anyMatch(p -> p.startsWith("codelists/a.yaml at /complete: true or false"))
        .anyMatch(p -> p.equals("codelists/a.yaml at /blocs: there is no element of this name"))
        .anyMatch(p -> p.startsWith("codelists/b.yaml: Duplicate field 'name'"))
        .anyMatch(p -> p.equals("codelists/c.yaml at /blocks/0: the code X stands twice"))
        .anyMatch(p -> p.startsWith("calendars/kr.yaml at /from: Text '2025-02-30'"))
        .anyMatch(p -> p.equals("calendars/kr.yaml at /source: is missing"))
        .anyMatch(p -> p.startsWith("participants/p.yaml at /nodes/0/code: a node code"))
        .anyMatch(p -> p.startsWith("elsewhere/x.yaml: belongs in"))
        .anyMatch(p -> p.startsWith("signals/s.yaml at /rate/floor/value: a whole number"))
        .anyMatch(p -> p.equals("signals/s.yaml at /rate/factor/evidence: is missing"))
        .anyMatch(p -> p.equals("signals/s.yaml at /rate/daysKnown: is missing"))
        .anyMatch(p -> p.equals("signals/s.yaml at /unitValue: factor is 1; give a number above 1"))
        .anyMatch(
            p ->
                p.equals(
                    "measures/m.yaml at /dimensions/0/units/1: a factor is above zero, not 0"));
  }

  @Test
  void a_profile_that_names_an_element_no_certificate_has_is_refused() throws IOException {
    String rcep = Files.readString(OWN.resolve("agreements/rcep.yaml"));
    write("agreements/rcep.yaml", rcep.replace("/items/*/hs/code", "/items/*/hs/cod"));
    assertThat(problems())
        .anyMatch(
            p -> p.contains("/paper/obligations/0/mandatory/7: a certificate has no element"));
  }

  @Test
  void an_authority_registered_for_an_agreement_without_a_file_is_refused() throws IOException {
    Path participants = OWN.resolve("participants/sandbox.yaml");
    write("participants/sandbox.yaml", Files.readString(participants));
    assertThat(problems())
        .contains("participants: TH-DEMO-01 is registered for ATIGA, which has no agreement file");
  }

  @Test
  void who_cannot_go_on_without_is_told_every_problem() throws IOException {
    write("codelists/a.yaml", "");
    write("codelists/b.yaml", "[]");
    assertThatThrownBy(() -> ReferenceFiles.load(directory).orThrow())
        .hasMessageContaining("codelists/a.yaml")
        .hasMessageContaining("codelists/b.yaml");
  }

  private List<String> problems() {
    return switch (ReferenceFiles.load(directory)) {
      case ReferenceLoad.Loaded loaded -> List.of();
      case ReferenceLoad.Refused refused ->
          refused.problems().stream().map(FileProblem::toString).toList();
    };
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
