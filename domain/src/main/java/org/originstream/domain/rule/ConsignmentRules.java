package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.certificate.Authentication;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.certificate.Packages;
import org.originstream.domain.certificate.Totals;

/** Sums, masses, values and the order of signatures. */
final class ConsignmentRules {
  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private ConsignmentRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X14",
                Severity.WARN,
                "The exporter declares before the authority certifies",
                "order of signatures",
                "/certificate/authentication")
            .always(ConsignmentRules::order),
        rule(
                "X32",
                Severity.WARN,
                "Totals are the sums of the items; gross mass within one percent",
                "design of the exchange",
                "/certificate/totals",
                "/certificate/items/*/packages",
                "/certificate/items/*/grossMassKg")
            .always(ConsignmentRules::totals),
        rule(
                "X33",
                Severity.WARN,
                "No item's net mass is above its gross mass",
                "plausibility",
                "/certificate/items/*/grossMassKg",
                "/certificate/items/*/netMassKg")
            .always(ConsignmentRules::masses),
        rule(
                "X36",
                Severity.INFO,
                "A consignment below the agreement's waiver needs no proof",
                "value waivers of the agreements",
                "/certificate/items/*/fobValue")
            .restingOn(profile -> profile.trade().valueWaiver(), ConsignmentRules::waiver));
  }

  private static void order(Examination e, Findings findings) {
    Authentication authentication = e.certificate().authentication();
    if (authentication.exporterDeclaration() == null || authentication.certification() == null) {
      return;
    }
    LocalDate declared = authentication.exporterDeclaration().date();
    LocalDate certified = authentication.certification().date();
    if (declared != null && certified != null && declared.isAfter(certified)) {
      findings.add(
          "/certificate/authentication/certification/date",
          "certified on " + certified + ", before the exporter's declaration on " + declared,
          "Check both dates.");
    }
  }

  private static void totals(Examination e, Findings findings) {
    Totals totals = e.certificate().totals();
    List<Item> items = e.certificate().items();
    if (totals.packages() != null) {
      long sum =
          items.stream().flatMap(item -> item.packages().stream()).mapToLong(Packages::count).sum();
      if (sum != totals.packages()) {
        findings.add(
            "/certificate/totals/packages",
            "the items have " + sum + " packages, the total says " + totals.packages(),
            "Correct the total or the items.");
      }
    }
    if (totals.grossMassKg() != null
        && items.stream().map(Item::grossMassKg).noneMatch(Objects::isNull)) {
      BigDecimal sum =
          items.stream()
              .map(Item::grossMassKg)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal apart = totals.grossMassKg().subtract(sum).abs();
      if (apart.compareTo(totals.grossMassKg().abs().multiply(ONE_PERCENT)) > 0) {
        findings.add(
            "/certificate/totals/grossMassKg",
            "the items weigh " + sum + " kg gross, the total says " + totals.grossMassKg(),
            "Correct the total or the items.");
      }
    }
  }

  private static void masses(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (item.grossMassKg() != null
              && item.netMassKg() != null
              && item.netMassKg().compareTo(item.grossMassKg()) > 0) {
            findings.add(
                path + "/netMassKg",
                "the net mass "
                    + item.netMassKg()
                    + " kg is above the gross mass "
                    + item.grossMassKg()
                    + " kg",
                "Check both masses.");
          }
        });
  }

  private static void waiver(Examination e, List<Money> waivers, Findings findings) {
    for (Money waiver : waivers) {
      ConsignmentValue.in(waiver.currency(), e.certificate())
          .filter(value -> value.signum() >= 0 && value.compareTo(waiver.amount()) <= 0)
          .ifPresent(
              value ->
                  findings.add(
                      "/certificate/items",
                      "the consignment is worth "
                          + value
                          + " "
                          + waiver.currency()
                          + "; up to "
                          + waiver.amount()
                          + " no proof is needed",
                      "Nothing; the importer could do without the certificate."));
    }
  }
}
