package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CanonicalCriterion;
import org.originstream.domain.agreement.CriterionMapping;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.OriginCriterion;

/** Why the goods originate. */
final class OriginRules {
  private static final int FIRST_MANUFACTURED_CHAPTER = 28;
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final String CRITERION = "/certificate/items/*/originCriterion";

  private OriginRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "C10",
                Severity.REJECT,
                "The printed origin criterion is one of the agreement's",
                "tables of criteria of the agreements",
                CRITERION)
            .restingOn(profile -> profile.origin().criteria(), OriginRules::known),
        rule(
                "X20",
                Severity.WARN,
                "Wholly obtained goods are not manufactured goods (chapters 28 to 97)",
                "plausibility",
                CRITERION,
                "/certificate/items/*/hs")
            .always(OriginRules::whollyObtained),
        rule(
                "X29",
                Severity.WARN,
                "Tolerance is used with a change in classification, which alone it cures",
                "de minimis clauses of the agreements",
                "/certificate/flags/deMinimis",
                CRITERION)
            .where(OriginRules::whereCriteria, OriginRules::tolerance));
  }

  private static Optional<Evidence> whereCriteria(AgreementProfile profile) {
    return Optional.ofNullable(profile.origin().criteria()).map(Sourced::evidence);
  }

  private static void known(Examination e, List<CriterionMapping> criteria, Findings findings) {
    List<String> known = criteria.stream().map(CriterionMapping::raw).toList();
    e.forEachItem(
        (item, path) -> {
          OriginCriterion criterion = item.originCriterion();
          if (criterion != null && e.mapping(item).isEmpty()) {
            findings.add(
                path + "/originCriterion/raw",
                "the criterion " + Quote.of(criterion.raw()) + " is none of the agreement's",
                "Use one of " + String.join(", ", known) + ".");
          }
        });
  }

  private static void whollyObtained(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (e.hasCriterion(item, CanonicalCriterion.WO)
              && item.hs() != null
              && SIX_DIGITS.matcher(item.hs().code()).matches()
              && Integer.parseInt(item.hs().code().substring(0, 2)) >= FIRST_MANUFACTURED_CHAPTER) {
            findings.add(
                path + "/originCriterion/raw",
                "goods of chapter "
                    + item.hs().code().substring(0, 2)
                    + " are manufactured, and seldom wholly obtained",
                "Check the criterion.");
          }
        });
  }

  private static void tolerance(Examination e, Findings findings) {
    boolean cures =
        e.certificate().items().stream()
            .anyMatch(
                item ->
                    e.hasCriterion(item, CanonicalCriterion.CTC)
                        || e.hasCriterion(item, CanonicalCriterion.TOLERANCE));
    if (e.certificate().flags().deMinimis() && !cures) {
      findings.add(
          "/certificate/flags/deMinimis",
          "tolerance is marked, and no item's criterion is a change in classification",
          "Untick tolerance, or check the criteria.");
    }
  }
}
