package org.originstream.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.originstream.sandbox.customs.CustomsLedger;

class ArrivalsTest {
  private static final String PAPER = "CN|A|1";
  private static final String REFUSED = "CN|A|2";
  private static final List<Traveller> TRAVELLERS =
      List.of(
          new Traveller("a paper", PAPER, Set.of(Stage.PUBLISHED, Stage.ACCEPTED, Stage.DELIVERED)),
          new Traveller("a refused paper", REFUSED, Set.of(Stage.PUBLISHED, Stage.REFUSED)));
  private static final List<Sighting> ALL_SEEN =
      List.of(
          sighting(PAPER, Stage.PUBLISHED, ""),
          sighting(PAPER, Stage.ACCEPTED, "aa"),
          sighting(PAPER, Stage.DELIVERED, "aa"),
          sighting(REFUSED, Stage.PUBLISHED, ""),
          sighting(REFUSED, Stage.REFUSED, "bb"));
  private static final List<CustomsLedger.Line> LEDGER =
      List.of(new CustomsLedger.Line("k", PAPER, "Issued", "aa"));

  @Test
  void the_judge_says_nothing_when_all_is_as_expected() {
    assertThat(Arrivals.problems(TRAVELLERS, ALL_SEEN, LEDGER)).isEmpty();
  }

  @Test
  void each_sighting_that_is_dropped_is_named_and_nothing_else() {
    for (Sighting dropped : ALL_SEEN) {
      List<Sighting> rest = new ArrayList<>(ALL_SEEN);
      rest.remove(dropped);
      assertThat(Arrivals.problems(TRAVELLERS, rest, LEDGER))
          .containsExactly(
              (dropped.certificate().equals(PAPER) ? "a paper" : "a refused paper")
                  + ": never reached "
                  + dropped.stage());
    }
  }

  @Test
  void a_stage_too_many_is_named() {
    List<Sighting> more = new ArrayList<>(ALL_SEEN);
    more.add(sighting(REFUSED, Stage.ACCEPTED, "bb"));
    assertThat(Arrivals.problems(TRAVELLERS, more, LEDGER))
        .containsExactly("a refused paper: should not have reached ACCEPTED");
  }

  @Test
  void a_delivery_that_no_customs_has_written_down_is_named() {
    assertThat(Arrivals.problems(TRAVELLERS, ALL_SEEN, List.of()))
        .containsExactly("a paper: reported DELIVERED, but no ledger of customs has it");
  }

  @Test
  void a_ledger_with_other_bytes_does_not_count() {
    List<CustomsLedger.Line> other =
        List.of(
            new CustomsLedger.Line("k", PAPER, "Issued", "cc"),
            new CustomsLedger.Line("k", REFUSED, "Issued", "aa"));
    assertThat(Arrivals.problems(TRAVELLERS, ALL_SEEN, other))
        .containsExactly("a paper: reported DELIVERED, but no ledger of customs has it");
  }

  @Test
  void a_journey_that_nobody_saw_lacks_everything() {
    assertThat(Arrivals.problems(TRAVELLERS, List.of(), LEDGER)).hasSize(5);
  }

  private static Sighting sighting(String certificate, Stage stage, String sha256) {
    return new Sighting(certificate, stage, sha256, List.of());
  }
}
