package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Examiner;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Rule;
import org.originstream.domain.rule.Rules;

/**
 * Every rule has an example that passes and one that fails; what fails differs from a faultless
 * certificate only in fields that the rule names, and brings that rule's findings and no other.
 */
class RuleExamplesTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/rules");
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 10);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ReferenceData REFERENCE = ReferenceFiles.load().orThrow();

  @ParameterizedTest
  @ValueSource(strings = {"rcep", "atiga", "cptpp", "ckfta", "eujp", "nonpref"})
  void a_certificate_that_examples_start_from_has_no_findings(String base) {
    assertThat(findings(ChangedSamples.event(base), TODAY)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_rule_has_examples_that_pass_and_fail() {
    return Rules.all().stream().flatMap(RuleExamplesTest::testsOf);
  }

  @Test
  void every_file_of_examples_belongs_to_a_rule() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
    }
  }

  private static Stream<DynamicTest> testsOf(Rule rule) {
    RuleExample.Examples examples = examples(rule);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            rule.id() + " has both kinds of example",
            () -> {
              assertThat(examples.passes()).isNotEmpty();
              assertThat(examples.fails()).isNotEmpty();
            }));
    examples
        .passes()
        .forEach(
            example ->
                tests.add(
                    dynamicTest(rule.id() + " passes: " + example.name(), () -> passes(example))));
    examples
        .fails()
        .forEach(
            example ->
                tests.add(
                    dynamicTest(
                        rule.id() + " fails: " + example.name(), () -> fails(rule, example))));
    return tests.stream();
  }

  private static void passes(RuleExample example) {
    assertThat(example.finds()).as("a passing example expects nothing").isEmpty();
    assertThat(findings(event(example), today(example))).isEmpty();
  }

  private static void fails(Rule rule, RuleExample example) {
    assertThat(example.patch().stream().map(RuleExample.Change::at))
        .allMatch(at -> names(rule, at), "is a field the rule names");
    assertThat(example.today() == null || names(rule, "/today")).isTrue();
    List<Finding> findings = findings(event(example), today(example));
    assertThat(findings).allMatch(finding -> finding.ruleId().equals(rule.id()));
    assertThat(findings.stream().map(f -> f.severity() + " " + f.path()))
        .containsExactlyInAnyOrderElementsOf(example.finds())
        .isNotEmpty();
    assertThat(findings).allMatch(f -> !f.message().isBlank() && f.fix().endsWith("."));
  }

  private static boolean names(Rule rule, String at) {
    return rule.fields().stream()
        .map(field -> field.replace("*", "[^/]+") + "(/.*)?")
        .anyMatch(pattern -> Pattern.matches(pattern, at));
  }

  private static LocalDate today(RuleExample example) {
    return example.today() == null ? TODAY : example.today();
  }

  private static List<Finding> findings(Issued event, LocalDate today) {
    return Examiner.examine(event.certificate(), event.header(), REFERENCE, today).findings();
  }

  private static RuleExample.Examples examples(Rule rule) {
    Path file = DIRECTORY.resolve(rule.id() + ".yaml");
    List<FileProblem> problems = new ArrayList<>();
    try {
      RuleExample.Examples examples =
          new TreeReader(file.toString(), problems)
              .read(RuleExample.Examples.class, YAML.readTree(Files.readString(file)));
      assertThat(problems).isEmpty();
      return examples == null ? new RuleExample.Examples(List.of(), List.of()) : examples;
    } catch (IOException e) {
      return new RuleExample.Examples(List.of(), List.of());
    }
  }

  private static Issued event(RuleExample example) {
    return ChangedSamples.event(
        example.base(),
        example.patch().stream()
            .collect(Collectors.toMap(RuleExample.Change::at, RuleExample.Change::to)));
  }
}
