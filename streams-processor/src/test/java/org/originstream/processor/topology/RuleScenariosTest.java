package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.originstream.domain.rule.Catalogue;
import org.originstream.domain.rule.CatalogueEntry;
import org.originstream.domain.rule.Judged;
import org.originstream.domain.rule.Signal;

/**
 * Every rule that needs a case has a scenario in which it finds something, and one of the same kind
 * of event in which it does not. What is told over many certificates comes later than what it is
 * about, so that the scenarios of such a rule or signal say themselves what they {@code show}.
 */
class RuleScenariosTest {
  private static final Path FILES = Path.of("src/test/resources/scenarios");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Rules that speak through a verdict, or through the code of the transition that is refused. */
  private static final Map<String, Set<String>> SPEAKS_AS =
      Map.of(
          "Q01", Set.of("DUPLICATE"),
          "Q02", Set.of("IL4", "CONFLICT"),
          "Q03", Set.of("Q03", "IL3"),
          "Q04", Set.of("Q04", "HELD"),
          "Q06", Set.of("Q06", "IL6"),
          "Q12", Set.of("Overdue"));

  /**
   * What one scenario expects to be written, as words: kind, verdict, rules; timed if time passes.
   */
  private record Outcome(boolean timed, Set<String> shown, List<List<String>> records) {
    boolean names(Set<String> words) {
      return records.stream().anyMatch(record -> record.stream().anyMatch(words::contains));
    }

    /** The kinds of event on which these words stand. */
    Stream<String> kindsNaming(Set<String> words) {
      return records.stream()
          .filter(record -> record.stream().anyMatch(words::contains))
          .map(List::getFirst);
    }

    boolean accepts(String kind) {
      return records.stream()
          .anyMatch(record -> record.getFirst().equals(kind) && record.contains("ACCEPTED"));
    }
  }

  @Test
  void every_rule_of_cases_is_shown_both_ways_by_scenarios() throws IOException {
    List<Outcome> outcomes = outcomes();
    Set<String> missing = new HashSet<>();
    for (CatalogueEntry entry : Catalogue.all()) {
      if (entry.judged().contains(Judged.CASE) && !isShownBothWays(entry.id(), outcomes)) {
        missing.add(entry.id());
      }
    }
    assertThat(missing).as("rules without a scenario both ways").isEmpty();
  }

  @Test
  void every_rule_and_signal_over_many_certificates_is_shown_both_ways() throws IOException {
    List<Outcome> outcomes = outcomes();
    Stream<String> rules = Catalogue.judged(Judged.INDEX).stream().map(CatalogueEntry::id);
    Stream<String> signals = Arrays.stream(Signal.values()).map(Signal::code);
    assertThat(Stream.concat(rules, signals).distinct())
        .allSatisfy(
            id ->
                assertThat(outcomes)
                    .filteredOn(outcome -> outcome.shown().contains(id))
                    .extracting(outcome -> outcome.names(Set.of(id)))
                    .as(id)
                    .contains(true, false));
  }

  private static boolean isShownBothWays(String id, List<Outcome> outcomes) {
    Set<String> words = SPEAKS_AS.getOrDefault(id, Set.of(id));
    boolean timed = outcomes.stream().anyMatch(o -> o.timed() && o.names(words));
    List<String> kinds = outcomes.stream().flatMap(o -> o.kindsNaming(words)).toList();
    return outcomes.stream()
        .filter(outcome -> !outcome.names(words))
        .anyMatch(
            outcome -> (timed && outcome.timed()) || kinds.stream().anyMatch(outcome::accepts));
  }

  private static List<Outcome> outcomes() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(FILES)) {
      for (Path file : tree.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        outcomes.add(outcome(YAML.readTree(file.toFile())));
      }
    }
    assertThat(outcomes).isNotEmpty();
    return outcomes;
  }

  private static Outcome outcome(JsonNode scenario) {
    List<List<String>> records = new ArrayList<>();
    JsonNode then = scenario.path("then");
    then.forEach(
        topic ->
            topic.forEach(record -> records.add(Arrays.asList(record.asText().split(" ", -1)))));
    Set<String> shown = new HashSet<>();
    scenario.path("shows").forEach(id -> shown.add(id.asText()));
    return new Outcome(scenario.path("when").has("pass"), shown, records);
  }
}
