package org.originstream.domain.rule;

import java.util.List;
import java.util.Optional;

/** What must hold before there is an event to judge. */
final class ReadingRules {
  private ReadingRules() {}

  static List<CatalogueEntry> all() {
    return List.of(
        entry(
            "S01",
            "A message parses against a registered schema; an unknown one is an error of its own",
            "viewers of ALADI's COD showed unknown versions as empty [G]",
            "door: PROPERTY_UNKNOWN, PROPERTY_MISSING, TYPE_WRONG, KIND_UNKNOWN; processor: quarantine"),
        entry(
            "S06",
            "A message is of at most 2 MiB at the door, 512 KiB on a topic",
            "viewers of ALADI's COD cap at 4 MB [G]; smaller here, by design of the exchange",
            "door: BODY_TOO_LARGE; processor: quarantine"));
  }

  private static CatalogueEntry entry(String id, String title, String source, String by) {
    return new CatalogueEntry(
        id,
        Severity.REJECT,
        title,
        source,
        List.of(Judged.READING),
        by,
        profile -> Optional.of(Severity.REJECT));
  }
}
