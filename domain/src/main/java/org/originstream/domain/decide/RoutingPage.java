package org.originstream.domain.decide;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes the routing table for readers; {@code docs/routing.md} is this text. */
public final class RoutingPage {
  private RoutingPage() {}

  /** The table as Markdown. */
  public static String markdown() {
    String heads =
        Arrays.stream(Verdict.values()).map(Verdict::name).collect(Collectors.joining(" | "));
    String rule = Arrays.stream(Verdict.values()).map(v -> "---").collect(Collectors.joining("|"));
    return "# Routing\n\nWhere a decided event goes, by whom it concerns and what was decided."
        + " Written by the code; do not edit.\n\n| audience | "
        + heads
        + " |\n|---|"
        + rule
        + "|\n"
        + Arrays.stream(Audience.values()).map(RoutingPage::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Audience audience) {
    return Arrays.stream(Verdict.values())
        .map(verdict -> Routing.places(audience, verdict))
        .map(
            places ->
                places.isEmpty()
                    ? "–"
                    : places.stream().map(Place::name).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | ", "| **" + audience + "** | ", " |"));
  }
}
