package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.CanonicalCriterion;
import org.originstream.domain.agreement.PartialCumulation;
import org.originstream.domain.agreement.TariffDifferential;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.OriginCriterion;

/** Origin made in several parties: partial cumulation, and whose goods they are in the end. */
final class CumulationRules {
  private static final String PARTIAL = "/certificate/flags/partialCumulation";
  private static final String CRITERION = "/certificate/items/*/originCriterion";
  private static final String IMPORT = "/certificate/heading/importCountry";

  private CumulationRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X28",
                Severity.WARN,
                "Partial cumulation stands on the value content for it, and the importer accepts it",
                "ATIGA: 20 to below 40 percent [K]",
                PARTIAL,
                CRITERION,
                IMPORT)
            .restingOn(profile -> profile.origin().partialCumulation(), CumulationRules::partial),
        rule(
                "X38",
                Severity.WARN,
                "Where rates differ by party, enough value was added in the country of origin",
                "RCEP 2.6: 20 percent in the exporting party [K]",
                "/certificate/items/*/originCountry",
                CRITERION,
                IMPORT)
            .restingOn(profile -> profile.origin().tariffDifferential(), CumulationRules::whose));
  }

  private static void partial(Examination e, PartialCumulation terms, Findings findings) {
    if (!e.certificate().flags().partialCumulation()) {
      return;
    }
    boolean fits =
        e.certificate().items().stream()
            .filter(item -> e.hasCriterion(item, CanonicalCriterion.RVC))
            .anyMatch(item -> isPartial(percent(item), terms));
    if (!fits) {
      findings.add(
          PARTIAL,
          "no item has the value content of "
              + terms.percentFrom()
              + " to below "
              + terms.percentBelow()
              + " percent of partial cumulation",
          "Untick partial cumulation, or state the value content it stands on.");
    }
    String importCountry = e.heading().importCountry();
    if (!terms.importCountries().isEmpty() && !terms.importCountries().contains(importCountry)) {
      findings.add(
          PARTIAL,
          Quote.of(importCountry) + " does not accept partial cumulation",
          "Untick partial cumulation; the goods need the full value content.");
    }
  }

  private static boolean isPartial(@Nullable BigDecimal percent, PartialCumulation terms) {
    return percent != null
        && percent.compareTo(terms.percentFrom()) >= 0
        && percent.compareTo(terms.percentBelow()) < 0;
  }

  /** The paper has no element for the value added; what can be told from it is told. */
  private static void whose(Examination e, TariffDifferential terms, Findings findings) {
    String export = e.heading().exportCountry();
    if (!terms.importCountries().contains(e.heading().importCountry()) || !e.isCountry(export)) {
      return;
    }
    e.forEachItem(
        (item, path) -> {
          String origin = item.originCountry();
          BigDecimal percent = percent(item);
          if (origin == null
              || !terms.isFor(item)
              || !e.isCountry(origin)
              || isSpokenOf(e, origin)) {
            return;
          }
          if (!origin.equals(export)) {
            findings.add(
                path + "/originCountry",
                "exported from "
                    + Quote.of(export)
                    + " as goods of "
                    + Quote.of(origin)
                    + ", whose rate may differ: it applies only if most value was added there",
                "Have the shares of value ready; the importing customs may ask for them.");
          } else if (percent != null && percent.compareTo(terms.valueAddedMin()) < 0) {
            findings.add(
                path + "/originCountry",
                "a value content of "
                    + percent
                    + " percent cannot hold the "
                    + terms.valueAddedMin()
                    + " percent added in "
                    + Quote.of(export),
                "Name the party in which most value was added.");
          }
        });
  }

  /** Rule X04 has said that the goods are of no party, or X05 that they come home. */
  private static boolean isSpokenOf(Examination e, String origin) {
    return origin.equals(e.heading().importCountry())
        || (e.profile() != null && CountryRules.party(e, e.profile(), origin).isEmpty());
  }

  private static @Nullable BigDecimal percent(Item item) {
    OriginCriterion criterion = item.originCriterion();
    return criterion == null ? null : criterion.rvcPercent();
  }
}
