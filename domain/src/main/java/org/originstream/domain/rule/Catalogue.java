package org.originstream.domain.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the exchange in one list, with where it is judged. */
public final class Catalogue {
  private static final String ALSO_QUANTITIES = "X25";

  private static final List<CatalogueEntry> ALL =
      Stream.of(
              Rules.all().stream().map(Catalogue::entry),
              ReadingRules.all().stream(),
              TrustRules.all().stream(),
              CaseRules.all().stream(),
              IndexRules.all().stream())
          .flatMap(entries -> entries)
          .sorted(Comparator.comparing(CatalogueEntry::id))
          .toList();

  private Catalogue() {}

  /** In the order of their ids. */
  public static List<CatalogueEntry> all() {
    return ALL;
  }

  /** Those that are judged there. */
  public static List<CatalogueEntry> judged(Judged where) {
    return ALL.stream().filter(entry -> entry.judged().contains(where)).toList();
  }

  /** What the paper says of its originals is judged from it; how much of them is left is not. */
  private static CatalogueEntry entry(Rule rule) {
    boolean also = rule.id().equals(ALSO_QUANTITIES);
    return new CatalogueEntry(
        rule.id(),
        rule.severity(),
        rule.title(),
        rule.source(),
        also ? List.of(Judged.CERTIFICATE, Judged.INDEX) : List.of(Judged.CERTIFICATE),
        also ? "Examiner; the quantities by links between cases" : "Examiner",
        rule::severityUnder);
  }
}
