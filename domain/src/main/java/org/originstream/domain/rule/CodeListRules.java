package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.originstream.domain.certificate.Invoice;
import org.originstream.domain.certificate.Packages;
import org.originstream.domain.reference.CodeEntry;
import org.originstream.domain.reference.CodeList;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.Lookup;

/** The codes of lists exist, except those of the goods. */
final class CodeListRules {
  private static final String QUANTITY = "QUANTITY";

  private CodeListRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "C01",
                Severity.REJECT,
                "Countries are ISO 3166-1 codes; EU stands only where the agreement allows it",
                "WCO data element 242",
                "/certificate")
            .always(CodeListRules::countries),
        rule(
                "C02",
                Severity.REJECT,
                "Currencies are ISO 4217 codes in use on the invoice date",
                "ISO 4217",
                "/certificate/items/*/fobValue",
                "/certificate/invoices/*/date")
            .always(CodeListRules::currencies),
        rule(
                "C03",
                Severity.WARN,
                "Units are of UN/ECE Recommendation 20 and measure a quantity",
                "e-Form D in Viet Nam: B34, a density, read as tonnes [V]",
                "/certificate/items/*/quantity")
            .always(CodeListRules::units),
        rule(
                "C04",
                Severity.WARN,
                "Kinds of package are of UN/ECE Recommendation 21",
                "WCO data element 141",
                "/certificate/items/*/packages")
            .always(CodeListRules::packageKinds));
  }

  private static void countries(Examination e, Findings findings) {
    boolean euAllowed = e.profile() == null || e.profile().membership().euAllowed().value();
    for (CountryCode code : CountryCode.allOn(e.certificate())) {
      String country = code.code();
      if (CodeLists.EUROPEAN_UNION.equals(country) && code.unionMayStand() && euAllowed) {
        continue;
      }
      Lookup lookup = e.codeLists().countries().lookup(country, e.heading().issueDate());
      if (lookup == Lookup.NOT_LISTED) {
        findings.notEvaluated(
            code.path(),
            "the country " + Quote.of(country) + " cannot be checked: the list is incomplete",
            "Ask the operator to load the whole list of countries.");
      } else if (lookup != Lookup.KNOWN) {
        findings.add(
            code.path(),
            "the country " + Quote.of(country) + " is no ISO 3166-1 code in use here",
            "Use the two-letter code of the country.");
      }
    }
  }

  private static void currencies(Examination e, Findings findings) {
    LocalDate day =
        e.certificate().invoices().stream()
            .map(Invoice::date)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(e.heading().issueDate());
    e.forEachItem(
        (item, path) -> {
          if (item.fobValue() != null) {
            code(
                findings,
                e.codeLists().currencies(),
                item.fobValue().currency(),
                day,
                path + "/fobValue/currency",
                "currency");
          }
        });
  }

  private static void units(Examination e, Findings findings) {
    CodeList units = e.codeLists().units();
    e.forEachItem(
        (item, path) -> {
          if (item.quantity() == null) {
            return;
          }
          String unit = item.quantity().unit();
          String unitPath = path + "/quantity/unit";
          code(findings, units, unit, e.heading().issueDate(), unitPath, "unit");
          units
              .entry(unit)
              .map(CodeEntry::group)
              .filter(group -> !group.equals(QUANTITY))
              .ifPresent(
                  group ->
                      findings.add(
                          unitPath,
                          "the unit "
                              + Quote.of(unit)
                              + " measures a "
                              + group.toLowerCase(Locale.ROOT),
                          "Use a unit of quantity, such as KGM, TNE or H87."));
        });
  }

  private static void packageKinds(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          for (int i = 0; i < item.packages().size(); i++) {
            Packages packages = item.packages().get(i);
            if (packages.kindCode() != null) {
              code(
                  findings,
                  e.codeLists().packageKinds(),
                  packages.kindCode(),
                  e.heading().issueDate(),
                  path + "/packages/" + i + "/kindCode",
                  "kind of package");
            }
          }
        });
  }

  static void code(
      Findings findings, CodeList list, String code, LocalDate day, String path, String what) {
    Lookup lookup = list.lookup(code, day);
    if (lookup == Lookup.NOT_LISTED) {
      findings.notEvaluated(
          path,
          "the " + what + " " + Quote.of(code) + " cannot be checked: the list is incomplete",
          "Nothing, if the code is right; the operator may add it to the list "
              + list.name()
              + ".");
    } else if (lookup != Lookup.KNOWN) {
      String why = lookup == Lookup.INACTIVE ? " is not in use on " + day : " does not exist";
      findings.add(
          path,
          "the " + what + " " + Quote.of(code) + why + " (" + list.source() + ")",
          "Use a code of " + list.source() + ".");
    }
  }
}
