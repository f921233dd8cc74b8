package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.agreement.CanonicalCriterion;
import org.originstream.domain.agreement.ValueContentTerms;
import org.originstream.domain.agreement.ValueThreshold;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.OriginCriterion;

/** What goods state that originate by their value content. */
final class ValueContentRules {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final String CRITERION = "/certificate/items/*/originCriterion";

  private ValueContentRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X17",
                Severity.REJECT,
                "A value-content criterion states its percentage, above 0 and up to 100",
                "RCEP boxes 10 and 12, ATIGA box 8",
                CRITERION)
            .restingOn(profile -> profile.origin().valueContent(), ValueContentRules::percentage),
        rule(
                "X18",
                Severity.REJECT,
                "A value-content criterion states the value free on board",
                "RCEP minimum information, box 12 [V]",
                CRITERION,
                "/certificate/items/*/fobValue")
            .restingOn(profile -> profile.origin().valueContent(), ValueContentRules::value),
        rule(
                "X19",
                Severity.WARN,
                "The value content reaches the product rule's threshold",
                "tables of product rules",
                CRITERION,
                "/certificate/items/*/hs")
            .restingOn(profile -> profile.origin().rvcThresholds(), ValueContentRules::thresholds));
  }

  private static void percentage(Examination e, ValueContentTerms terms, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          OriginCriterion criterion = item.originCriterion();
          if (criterion == null || !e.hasCriterion(item, CanonicalCriterion.RVC)) {
            return;
          }
          BigDecimal percent = criterion.rvcPercent();
          String percentPath = path + "/originCriterion/rvcPercent";
          if (percent == null && terms.percent()) {
            findings.add(
                percentPath,
                "the criterion " + Quote.of(criterion.raw()) + " needs its percentage",
                "State the regional value content in percent.");
          } else if (percent == null) {
            return;
          } else if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            findings.add(
                percentPath,
                "a value content of " + percent + " percent is not above 0 and up to 100",
                "State the regional value content in percent.");
          } else {
            printedDiffers(e, item, percent)
                .ifPresent(
                    printed ->
                        findings.add(
                            percentPath,
                            "the criterion says " + printed + " percent, the element " + percent,
                            "Give both the same percentage."));
          }
        });
  }

  private static Optional<BigDecimal> printedDiffers(Examination e, Item item, BigDecimal percent) {
    String raw = item.originCriterion() == null ? "" : item.originCriterion().raw();
    return e.mapping(item)
        .flatMap(mapping -> mapping.percentIn(raw))
        .filter(printed -> printed.compareTo(percent) != 0);
  }

  private static void value(Examination e, ValueContentTerms terms, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (terms.fobValue()
              && item.fobValue() == null
              && e.hasCriterion(item, CanonicalCriterion.RVC)) {
            findings.add(
                path + "/fobValue",
                "the item's criterion is a value content, and its value free on board is missing",
                "State the value free on board with its currency.");
          }
        });
  }

  private static void thresholds(
      Examination e, List<ValueThreshold> thresholds, Findings findings) {
    if (e.certificate().flags().partialCumulation()) {
      return;
    }
    e.forEachItem(
        (item, path) -> {
          OriginCriterion criterion = item.originCriterion();
          BigDecimal percent = criterion == null ? null : criterion.rvcPercent();
          if (percent != null
              && percent.signum() > 0
              && e.hasCriterion(item, CanonicalCriterion.RVC)) {
            thresholds.stream()
                .filter(threshold -> threshold.isFor(e.certificate(), item))
                .map(ValueThreshold::percent)
                .findFirst()
                .filter(least -> percent.compareTo(least) < 0)
                .ifPresent(
                    least ->
                        findings.add(
                            path + "/originCriterion/rvcPercent",
                            "a value content of " + percent + " percent is below " + least,
                            "Check the product rule of the goods."));
          }
        });
  }
}
