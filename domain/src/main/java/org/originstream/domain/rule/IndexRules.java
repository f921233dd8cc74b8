package org.originstream.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.originstream.domain.agreement.AgreementProfile;

/** What concerns several certificates: told by messages between cases, as later events. */
final class IndexRules {
  private IndexRules() {}

  static List<CatalogueEntry> all() {
    return List.of(
        entry(
            "Q11",
            "An office does not ask for verifications in bulk and without grounds",
            "Indian customs, Instruction 18/2021 [V]",
            profile ->
                Optional.ofNullable(
                    CaseRules.weighed(Severity.WARN, profile.verification().requestsPerDay()))),
        entry(
            "X26",
            "A back-to-back original is known, live, and has an unused share",
            "balance of the original, by links",
            profile ->
                profile.trade().backToBack().value()
                    ? Optional.of(Severity.WARN)
                    : Optional.empty()),
        entry(
            "X39",
            "The same invoice of an exporter is not under another live certificate",
            "double proof",
            profile -> Optional.of(Severity.WARN)));
  }

  private static CatalogueEntry entry(
      String id,
      String title,
      String source,
      Function<AgreementProfile, Optional<Severity>> under) {
    return new CatalogueEntry(
        id, Severity.WARN, title, source, List.of(Judged.INDEX), "links between cases", under);
  }
}
