package org.originstream.domain.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the exchange in one list, with where it is judged. */
public final class Catalogue {

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

  /** Some are judged from the certificate in part only. */
  private static CatalogueEntry entry(Rule rule) {
    return switch (rule.id()) {
      case "S02" ->
          entry(
              rule,
              List.of(Judged.READING, Judged.CERTIFICATE),
              "door: JSON_BOM, TEXT_INVALID; processor: quarantine; Examiner: what was lost before");
      case "X25" ->
          entry(
              rule,
              List.of(Judged.CERTIFICATE, Judged.INDEX),
              "Examiner; the quantities by links between cases");
      default -> entry(rule, List.of(Judged.CERTIFICATE), "Examiner");
    };
  }

  private static CatalogueEntry entry(Rule rule, List<Judged> judged, String by) {
    return new CatalogueEntry(
        rule.id(), rule.severity(), rule.title(), rule.source(), judged, by, rule::severityUnder);
  }
}
