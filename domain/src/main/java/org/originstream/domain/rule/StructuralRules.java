package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.agreement.Obligation;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Packages;
import org.originstream.domain.certificate.ProofType;

/** The paper is whole. */
final class StructuralRules {
  private static final int ITEMS_MAX = 1000;

  private StructuralRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "S03",
                Severity.REJECT,
                "The elements that this form and kind of proof must carry are present",
                "RCEP Annex 3B, CPTPP Annex 3-B; M/O/not-applicable matrix of ALADI's COD [G]",
                "/certificate")
            .always(StructuralRules::mandatory),
        rule(
                "S04",
                Severity.WARN,
                "Elements that have no place on this form are absent",
                "M/O/not-applicable matrix of ALADI's COD [G]",
                "/certificate")
            .always(StructuralRules::notApplicable),
        rule(
                "S05",
                Severity.REJECT,
                "There are 1 to 1,000 items, numbered from 1 without gaps",
                "continuation sheets of the forms; slow many-item certificates in Japan–Indonesia",
                "/certificate/items")
            .always(StructuralRules::itemNumbers),
        rule(
                "S08",
                Severity.REJECT,
                "Quantities are above zero; masses, values and counts are not negative",
                "design of the exchange",
                "/certificate/items/*/quantity",
                "/certificate/items/*/grossMassKg",
                "/certificate/items/*/netMassKg",
                "/certificate/items/*/fobValue",
                "/certificate/items/*/packages",
                "/certificate/totals")
            .always(StructuralRules::amounts));
  }

  private static Stream<Obligation> obligations(Examination e) {
    AgreementProfile profile = e.profile();
    return profile == null
        ? Stream.empty()
        : profile.paper().obligations().stream()
            .filter(o -> o.concerns(e.heading().proofType(), e.heading().formVersion()));
  }

  private static void mandatory(Examination e, Findings findings) {
    if (e.heading().preferential() && e.heading().agreementCode() == null) {
      findings.add(
          "/certificate/heading/agreementCode",
          "the paper claims a preference and names no agreement",
          "Name the agreement, or mark the paper as not preferential.");
    }
    kindOfProof(e, findings);
    obligations(e)
        .forEach(
            obligation -> {
              Findings weighed = findings.on(obligation.evidence());
              for (ElementPath path : obligation.mandatory()) {
                for (String absent : path.absentIn(e.certificate())) {
                  weighed.add(
                      "/certificate" + absent,
                      absent + " is missing; " + formOf(e) + " must carry it",
                      "Fill in " + path.text() + ".");
                }
              }
            });
  }

  private static void kindOfProof(Examination e, Findings findings) {
    AgreementProfile profile = e.profile();
    Sourced<List<ProofType>> kinds = profile == null ? null : profile.paper().proofTypes();
    if (kinds != null && !kinds.value().contains(e.heading().proofType())) {
      findings
          .on(kinds.evidence())
          .add(
              "/certificate/heading/proofType",
              "there is no such paper as " + formOf(e),
              "Use a proof of one of these kinds: " + kinds.value() + ".");
    }
  }

  private static void notApplicable(Examination e, Findings findings) {
    if (!e.heading().preferential() && e.heading().agreementCode() != null) {
      findings.add(
          "/certificate/heading/agreementCode",
          "the paper names an agreement and claims no preference",
          "Mark the paper as preferential, or leave the agreement out.");
    }
    obligations(e)
        .flatMap(obligation -> obligation.notApplicable().stream())
        .flatMap(path -> path.presentIn(e.certificate()).stream())
        .forEach(
            present ->
                findings.add(
                    "/certificate" + present,
                    present + " has no place on " + formOf(e),
                    "Leave the element out."));
  }

  private static String formOf(Examination e) {
    String agreement =
        Optional.ofNullable(e.profile())
            .map(AgreementProfile::registerCode)
            .orElse(AgreementProfile.NON_PREFERENTIAL);
    return "a " + agreement + " " + e.heading().proofType();
  }

  private static void itemNumbers(Examination e, Findings findings) {
    List<Item> items = e.certificate().items();
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      findings.add(
          "/certificate/items",
          "there are " + items.size() + " items; a certificate has 1 to " + ITEMS_MAX,
          "Spread the goods over several certificates, or add the missing items.");
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).itemNumber() != i + 1) {
        findings.add(
            "/certificate/items/" + i + "/itemNumber",
            "item number " + items.get(i).itemNumber() + " stands where " + (i + 1) + " belongs",
            "Number the items 1, 2, 3, … in their order.");
        return;
      }
    }
  }

  private static void amounts(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (item.quantity() != null && item.quantity().value().signum() <= 0) {
            findings.add(
                path + "/quantity/value",
                "the quantity " + item.quantity().value() + " is not above zero",
                "State the quantity of the goods.");
          }
          notNegative(findings, path + "/grossMassKg", item.grossMassKg());
          notNegative(findings, path + "/netMassKg", item.netMassKg());
          notNegative(
              findings,
              path + "/fobValue/amount",
              item.fobValue() == null ? null : item.fobValue().amount());
          List<Packages> packages = item.packages();
          for (int i = 0; i < packages.size(); i++) {
            notNegative(
                findings,
                path + "/packages/" + i + "/count",
                BigDecimal.valueOf(packages.get(i).count()));
          }
        });
    Integer packages = e.certificate().totals().packages();
    notNegative(
        findings,
        "/certificate/totals/packages",
        packages == null ? null : BigDecimal.valueOf(packages));
    notNegative(
        findings, "/certificate/totals/grossMassKg", e.certificate().totals().grossMassKg());
  }

  private static void notNegative(Findings findings, String path, @Nullable BigDecimal value) {
    if (value != null && value.signum() < 0) {
      findings.add(path, "the amount " + value + " is negative", "State an amount from zero up.");
    }
  }
}
