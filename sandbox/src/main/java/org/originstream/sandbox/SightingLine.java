package org.originstream.sandbox;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.journey.Sighting;
import org.originstream.sandbox.journey.Stage;
import org.originstream.sandbox.journey.Traveller;

/** One line for one stage of one certificate, no wider than the terminal if that can be helped. */
record SightingLine(Terminal terminal) {
  /** What is none of the samples was sent by whoever looks. */
  private static final String YOURS = "yours";

  private static final Map<String, String> NAMES =
      Journey.travellers().stream()
          .collect(Collectors.toMap(Traveller::certificate, Traveller::name));

  String of(String time, Sighting sighting) {
    String rules = sighting.rules().isEmpty() ? "" : "  " + String.join(" ", sighting.rules());
    String name = NAMES.getOrDefault(sighting.certificate(), YOURS);
    String before = String.format(Locale.ROOT, "%7s  ", time);
    String stage = String.format(Locale.ROOT, "%-12s", sighting.stage());
    String after = String.format(Locale.ROOT, " %-23s ", name);
    int room =
        terminal.columns() - before.length() - stage.length() - after.length() - rules.length();
    return before
        + terminal.painted(stage, colour(sighting.stage()))
        + after
        + fitted(sighting.certificate(), room)
        + rules;
  }

  /** A key that is too long loses country and issuer, which the name says too. */
  private static String fitted(String key, int room) {
    return key.length() <= room ? key : "…" + key.substring(key.lastIndexOf('|') + 1);
  }

  private static String colour(Stage stage) {
    return switch (stage) {
      case ACCEPTED, DELIVERED -> "32";
      case REFUSED -> "31";
      case HELD -> "33";
      case QUARANTINED -> "35";
      case PUBLISHED, ACKNOWLEDGED, USED, AMENDED, CANCELLED -> "";
    };
  }
}
