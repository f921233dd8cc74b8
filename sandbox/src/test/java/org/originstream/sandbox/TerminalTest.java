package org.originstream.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.journey.Sighting;
import org.originstream.sandbox.journey.Stage;
import org.originstream.sandbox.journey.Traveller;

class TerminalTest {
  private static final String ESCAPE = "\u001b[";

  private final Properties told = new Properties();

  @Test
  void a_line_of_the_journey_fits_a_terminal_of_eighty_columns() {
    Terminal narrow = new Terminal(80, false, false);
    for (Traveller traveller : Journey.travellers()) {
      boolean refused = traveller.expected().contains(Stage.REFUSED);
      List<String> rules = refused ? List.of("S05", "X16", "X18", "X21") : List.of();
      String key = traveller.certificate();
      assertThat(line(narrow, key, Stage.ACKNOWLEDGED, rules))
          .hasSizeLessThanOrEqualTo(80)
          .contains(traveller.name(), key.substring(key.lastIndexOf('|') + 1));
    }
  }

  @Test
  void a_wide_terminal_shows_the_whole_key_and_what_is_no_sample_is_yours() {
    assertThat(line(new Terminal(120, false, false), "CN|A|1", Stage.USED, List.of()))
        .contains("yours", "CN|A|1");
  }

  @Test
  void verdicts_are_coloured_on_a_terminal_and_nowhere_else() {
    assertThat(line(Terminal.of(told, Map.of()), "CN|A|1", Stage.ACCEPTED, List.of()))
        .doesNotContain(ESCAPE);
    told.setProperty("origin.terminal.columns", "80");
    assertThat(line(Terminal.of(told, Map.of()), "CN|A|1", Stage.ACCEPTED, List.of()))
        .contains(ESCAPE + "32m");
    assertThat(
            line(Terminal.of(told, Map.of("NO_COLOR", "1")), "CN|A|1", Stage.ACCEPTED, List.of()))
        .doesNotContain(ESCAPE);
  }

  private static String line(Terminal terminal, String key, Stage stage, List<String> rules) {
    return new SightingLine(terminal).of("12.3 s", new Sighting(key, stage, "", rules));
  }
}
