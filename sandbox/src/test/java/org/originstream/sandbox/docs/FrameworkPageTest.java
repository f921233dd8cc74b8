package org.originstream.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.sandbox.house.Repository;
import org.originstream.schemas.topic.TopicPages;

class FrameworkPageTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
  private static final FrameworkFile FILE = FrameworkFile.shipped();

  private static String page() {
    return Objects.requireNonNull(GoldenPages.all().get("framework.md"));
  }

  @Test
  void every_link_leads_to_a_file_or_a_section() {
    String page = page();
    Set<String> sections =
        page.lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
            .collect(Collectors.toSet());
    List<String> links = LINK.matcher(page).results().map(m -> m.group(1)).distinct().toList();
    assertThat(links).hasSizeGreaterThan(50);
    assertThat(links)
        .allSatisfy(
            link -> {
              if (link.startsWith("#")) {
                assertThat(sections).contains(link.substring(1));
              } else {
                assertThat(Repository.file("docs").resolve(link).normalize()).exists();
              }
            });
  }

  @Test
  void every_subject_and_every_step_has_an_answer_under_every_model() {
    assertThat(FILE.subjects()).hasSize(4);
    assertThat(FILE.steps())
        .extracting(FrameworkFile.Step::step)
        .containsExactlyElementsOf(IntStream.range(0, 16).mapToObj(i -> "P" + i).toList());
    assertThat(answers()).allMatch(a -> !a.all().isEmpty() || a.none() != null);
  }

  @Test
  void every_topic_is_in_the_catalogue() {
    String topics = TopicPages.markdown();
    assertThat(answers().flatMap(a -> a.all().stream()).filter(l -> l.startsWith("topic:")))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(topics).contains("`" + link.substring(6) + "`"));
  }

  @Test
  void a_key_that_profiles_do_not_have_is_no_link() {
    FrameworkLinks links =
        new FrameworkLinks(List.copyOf(ReferenceFiles.load().orThrow().agreements().values()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> links.link("profile:legal.nothing"))
        .withMessageContaining("legal.nothing");
    assertThatIllegalArgumentException().isThrownBy(() -> links.link("elsewhere"));
  }

  @Test
  void every_scenario_of_the_process_is_on_the_page() throws Exception {
    Path folder = Repository.file("streams-processor/src/test/resources/scenarios/process");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> "process/" + file.getFileName()))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(page()).contains(name));
    }
  }

  @Test
  void the_data_set_says_what_the_agreements_demand() {
    assertThat(mandatory("/issuer/authority/authorityId", 0)).contains("NON_PREFERENTIAL", "RCEP");
    // Self-declared, nobody demands an authority; of an authority, nobody its accreditation.
    assertThat(mandatory("/issuer/authority/authorityId", 1)).isBlank();
    assertThat(mandatory("/issuer/authority/accreditationNumber", 0)).isBlank();
    assertThat(mandatory("/invoices/*/number", 0)).contains("RCEP");
    assertThat(mandatory("/invoices/*/date", 0)).isBlank();
  }

  private static String mandatory(String element, int table) {
    String start = "| `" + element + "` |";
    String row = page().lines().filter(line -> line.startsWith(start)).toList().get(table);
    return row.split("\\|", -1)[7];
  }

  private static Stream<FrameworkFile.Answers> answers() {
    return Stream.of(
            FILE.subjects().stream().flatMap(s -> Stream.of(s.push(), s.pull(), s.self())),
            FILE.steps().stream().flatMap(s -> Stream.of(s.push(), s.pull(), s.self())),
            FILE.technical().stream().map(FrameworkFile.Demand::answers))
        .flatMap(all -> all);
  }
}
