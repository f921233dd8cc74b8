package org.originstream.domain.rule;

import java.util.List;
import java.util.Optional;

/** What signatures are to prove. Until they are checked, nothing is claimed. */
final class TrustRules {
  private static final String LATER = "not evaluated until signatures are checked";

  private TrustRules() {}

  static List<CatalogueEntry> all() {
    return List.of(
        entry(
            "A04",
            "The signature verifies over the signed bytes, and their hash is kept",
            "ALADI, Pacific Alliance"),
        entry(
            "A05",
            "The key was valid and not revoked when it signed, and is of a registered root",
            "ALADI: judged at the day of signing [G]"),
        entry("A06", "The algorithms are not weak: no SHA-1, MD5, RSA below 2048", "ALADI [G]"));
  }

  private static CatalogueEntry entry(String id, String title, String source) {
    return new CatalogueEntry(
        id,
        Severity.REJECT,
        title,
        source,
        List.of(Judged.NOT_EVALUATED),
        LATER,
        profile -> Optional.of(Severity.NOT_EVALUATED));
  }
}
