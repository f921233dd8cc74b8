package org.originstream.sandbox.journey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.originstream.sandbox.customs.CustomsLedger;

/**
 * Judges a journey by what was read from topics and from the customs' own ledgers, never by what a
 * part says of itself.
 */
public final class Arrivals {
  private Arrivals() {}

  /**
   * What is not as expected; empty if every certificate has arrived where it should.
   *
   * @param travellers what is expected
   * @param sightings read from the topics
   * @param ledger lines of all customs
   */
  public static List<String> problems(
      List<Traveller> travellers, List<Sighting> sightings, List<CustomsLedger.Line> ledger) {
    Set<String> entered = new HashSet<>();
    ledger.forEach(line -> entered.add(line.certificate() + "/" + line.contentSha256()));
    List<String> problems = new ArrayList<>();
    for (Traveller traveller : travellers) {
      Set<Stage> seen = EnumSet.noneOf(Stage.class);
      for (Sighting sighting : sightings) {
        if (sighting.certificate().equals(traveller.certificate())) {
          seen.add(sighting.stage());
          notEntered(traveller, sighting, entered, problems);
        }
      }
      compare(traveller, seen, problems);
    }
    return problems;
  }

  /** A delivery counts only if the customs' ledger has the same bytes. */
  private static void notEntered(
      Traveller traveller, Sighting sighting, Set<String> entered, List<String> problems) {
    if (sighting.stage() == Stage.DELIVERED
        && !entered.contains(sighting.certificate() + "/" + sighting.contentSha256())) {
      problems.add(traveller.name() + ": reported DELIVERED, but no ledger of customs has it");
    }
  }

  private static void compare(Traveller traveller, Set<Stage> seen, List<String> problems) {
    for (Stage stage : Stage.values()) {
      boolean expected = traveller.expected().contains(stage);
      if (expected != seen.contains(stage)) {
        problems.add(
            traveller.name()
                + (expected ? ": never reached " : ": should not have reached ")
                + stage);
      }
    }
  }
}
