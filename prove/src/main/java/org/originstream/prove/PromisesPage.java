package org.originstream.prove;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is promised and how it is tried, as a page of the documentation. */
final class PromisesPage {
  private PromisesPage() {}

  static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Promises

            What the exchange promises, tried by `./origin prove` on real processes that are killed by a schedule from a
            seed. The judges are ledgers and topics, never the exchange's own word; each sabotage must be found out. Why it
            is done so: [ADR 60](adr/0060-promises-are-tried-from-outside.md). `PromisesPageTest` holds this page to the code; do not edit.

            | id | promise | sabotage: what is broken on purpose |
            |---|---|---|
            """);
    Invariants.all().forEach(invariant -> page.append(row(invariant)));
    page.append("\n## Sizes\n\n| id | fast | full | long |\n|---|---|---|---|\n");
    Invariants.all().forEach(invariant -> page.append(sizes(invariant)));
    return page.toString();
  }

  private static String row(Invariant invariant) {
    String sabotages =
        invariant.sabotages().stream()
            .map(sabotage -> "`%s`: %s".formatted(sabotage.text(), sabotage.words()))
            .collect(Collectors.joining(" · "));
    return "| %s | %s | %s |\n".formatted(invariant.id(), invariant.promise(), sabotages);
  }

  private static String sizes(Invariant invariant) {
    StringBuilder row = new StringBuilder("| ").append(invariant.id());
    for (Profile profile : Profile.values()) {
      String sizes =
          new TreeMap<>(Sizes.of(profile, invariant.id()).named())
              .entrySet().stream()
                  .map(size -> size.getKey() + " " + size.getValue())
                  .collect(Collectors.joining(", "));
      row.append(" | ").append(sizes);
    }
    return row.append(" |\n").toString();
  }
}
