package org.originstream.domain.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.rule.Finding;

/** Goods cleared under the fallback of an outage, before their certificate arrived. */
final class OutageUses {
  private OutageUses() {}

  /** Recorded although the certificate has not come; matched as soon as it has. */
  static Growth ahead(CaseFile file, Utilised event, String outage) {
    if (event.items().isEmpty()) {
      return Growth.unlawful("U02", "/items", "the report names no item", "name what was used");
    }
    Use use = file.use();
    for (UsedItem used : event.items()) {
      use = use.entered(UseLedger.entry(event, used, false));
    }
    return new Growth.Lawful(file.with(use), doubt(file, event, outage).stream().toList());
  }

  /** Counts what waits against the items of the paper as it is now, as far as it covers it. */
  static Growth matched(CaseFile file) {
    CaseFile grown = file;
    List<Finding> findings = new ArrayList<>();
    List<UseEntry> uses = file.use().uses();
    for (int i = 0; i < uses.size(); i++) {
      UseEntry entry = uses.get(i);
      if (entry.unmatched()) {
        switch (counted(grown, entry)) {
          case Growth.Lawful(CaseFile next, List<Finding> none) -> grown = matched(next, i);
          case Growth.Unlawful(List<Finding> why) -> findings.add(unmatched(entry, why.get(0)));
          case Growth.Early early -> findings.add(unmatched(entry, early.waitsFor().code()));
        }
      }
    }
    return new Growth.Lawful(grown, findings);
  }

  /** What speaks against the report; a customs that was cut off is believed all the same. */
  static Optional<Finding> doubt(CaseFile file, Utilised event, String outage) {
    Optional<Outage> declared = file.outages().find(outage);
    if (declared.isEmpty()) {
      return Optional.of(
          Growth.warn(
              "OU5",
              "/outage",
              "no outage " + outage + " has been declared for this certificate",
              "declare it, or name the outage that was"));
    }
    return during(declared.get(), event.declarationDate())
        ? Optional.empty()
        : Optional.of(
            Growth.warn(
                "OU6",
                "/declarationDate",
                "goods were not cleared during the outage " + outage,
                "check the date and the outage"));
  }

  /** Whether the day touches the outage, wherever on earth it is counted. */
  private static boolean during(Outage outage, LocalDate day) {
    LocalDate from = outage.from().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    return !day.isBefore(from)
        && (outage.until() == null
            || !day.isAfter(outage.until().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1)));
  }

  private static Growth counted(CaseFile file, UseEntry entry) {
    Paper paper = file.paper();
    OutageUse by = entry.outageUse();
    if (paper == null || by == null || !by.reportedBy().equals(paper.sides().destination())) {
      return Growth.unlawful("IL9", "/outage", "it is of other customs", "let them check it");
    }
    Optional<ItemUse> item = file.use().item(entry.itemNumber());
    if (item.isEmpty()) {
      return new Growth.Unlawful(List.of(ItemSteps.unknown(entry.itemNumber(), "/items")));
    }
    return entry.treatment() == Treatment.NOT_GIVEN
        ? Growth.lawful(file)
        : UseLedger.consume(file, item.get(), entry.quantity(), true, "/items");
  }

  private static CaseFile matched(CaseFile file, int index) {
    List<UseEntry> uses = new ArrayList<>(file.use().uses());
    uses.set(index, uses.get(index).matched());
    return file.with(file.use().withUses(uses));
  }

  private static Finding unmatched(UseEntry entry, Finding why) {
    return unmatched(entry, why.ruleId() + ", " + why.message());
  }

  private static Finding unmatched(UseEntry entry, String why) {
    return Growth.warn(
        "OU7",
        "/header/certificate",
        "goods cleared in an outage, by declaration "
            + entry.declarationNumber()
            + ", are not covered: "
            + why,
        "amend the certificate, or take the report of use back");
  }
}
