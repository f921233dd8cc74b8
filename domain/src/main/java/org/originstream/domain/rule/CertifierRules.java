package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CertifierStart;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.ExporterKind;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Certifier;
import org.originstream.domain.certificate.CertifierRole;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.reference.RegisteredExporter;

/** Who declares origin may do so. */
final class CertifierRules {
  private static final String NUMBER = "/certificate/issuer/certifier/referenceNumber";
  private static final String ROLE = "/certificate/issuer/certifier/role";

  private CertifierRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "A08",
                Severity.REJECT,
                "The certifier's number is registered, active on issue, and covers the goods",
                "RCEP 3.21, shared database of approved exporters [V]; EU–Japan from EUR 6,000 [V]",
                "/certificate/issuer",
                "/certificate/items/*/hs",
                "/header/certificate")
            .restingOn(profile -> profile.certifiers().registers(), CertifierRules::isRegistered),
        rule(
                "A09",
                Severity.INFO,
                "A small consignment needs no registered number",
                "EU–Japan below EUR 6,000 [V]",
                "/certificate/issuer",
                "/certificate/items/*/fobValue",
                "/header/certificate")
            .where(CertifierRules::whereSmall, CertifierRules::small),
        rule(
                "A10",
                Severity.REJECT,
                "The certifier's role is permitted, for this country and on this day",
                "TPP 3.20, footnote 3: importers in BN, MY, MX, PE, VN after five years [T]",
                ROLE,
                "/certificate/heading/importCountry")
            .restingOn(profile -> profile.certifiers().roles(), CertifierRules::role));
  }

  private static Optional<Evidence> whereSmall(AgreementProfile profile) {
    return Optional.ofNullable(profile.certifiers().registeredFrom()).map(Sourced::evidence);
  }

  private static void isRegistered(Examination e, List<ExporterKind> registers, Findings findings) {
    if (!mustRegister(e) || isSmall(e)) {
      return;
    }
    String number = e.certificate().issuer().id().orElse("");
    RegisteredExporter exporter = e.reference().participants().exporter(number).orElse(null);
    String country = e.certificate().issuer().country();
    LocalDate day = e.heading().issueDate();
    if (exporter == null || !exporter.country().equals(country)) {
      findings.add(
          NUMBER,
          Quote.of(country) + " has registered no exporter or producer " + Quote.of(number),
          "Use the number from the register, or have the certifier registered.");
    } else if (!exporter.agreements().contains(registerCode(e))) {
      findings.add(
          NUMBER,
          Quote.of(number) + " is not registered to declare under " + registerCode(e),
          "Have the certifier registered for the agreement.");
    } else if (!registers.contains(exporter.kind())) {
      findings.add(
          NUMBER,
          Quote.of(number) + " stands in the register " + exporter.kind() + ", not in " + registers,
          "Have the certifier registered as the agreement wants it.");
    } else if (!exporter.isActiveOn(day)) {
      findings.add(
          NUMBER,
          Quote.of(number) + " was not active on the day of issue, " + day,
          "Check the date, or have the register corrected.");
    } else {
      coversGoods(e, exporter, findings);
    }
  }

  private static void coversGoods(Examination e, RegisteredExporter exporter, Findings findings) {
    List<Item> items = e.certificate().items();
    for (int i = 0; i < items.size() && !exporter.hsChapters().isEmpty(); i++) {
      Item item = items.get(i);
      if (item.hs() != null
          && item.hs().code().length() >= 2
          && !exporter.hsChapters().contains(item.hs().code().substring(0, 2))) {
        findings.add(
            "/certificate/items/" + i + "/hs/code",
            Quote.of(exporter.number())
                + " is not registered for goods of chapter "
                + item.hs().code().substring(0, 2),
            "Have the registration extended, or take the item off.");
      }
    }
  }

  private static void small(Examination e, Findings findings) {
    String number = e.certificate().issuer().id().orElse("");
    if (mustRegister(e) && isSmall(e) && e.reference().participants().exporter(number).isEmpty()) {
      findings.add(
          NUMBER,
          "the certifier " + Quote.of(number) + " is not registered, and need not be",
          "Nothing; the consignment is below the value from which a number is needed.");
    }
  }

  private static void role(Examination e, List<CertifierStart> starts, Findings findings) {
    Certifier certifier = e.certificate().issuer().certifier();
    if (certifier == null || !e.heading().proofType().isSelfDeclared()) {
      return;
    }
    String importCountry = e.heading().importCountry();
    List<CertifierStart> ofRole =
        starts.stream().filter(start -> start.role() == certifier.role()).toList();
    Optional<CertifierStart> start =
        ofRole.stream()
            .filter(s -> s.importCountries().contains(importCountry))
            .findFirst()
            .or(() -> ofRole.stream().filter(s -> s.importCountries().isEmpty()).findFirst());
    if (start.isEmpty()) {
      findings.add(
          ROLE,
          "a " + certifier.role() + " may not declare origin under this agreement",
          "Have the proof made out by one who may.");
    } else if (start.get().from() != null && e.heading().issueDate().isBefore(start.get().from())) {
      findings.add(
          ROLE,
          "for imports into "
              + Quote.of(importCountry)
              + " a "
              + certifier.role()
              + " may declare origin only from "
              + start.get().from(),
          "Have the proof made out by the exporter or producer.");
    }
  }

  private static boolean mustRegister(Examination e) {
    Certifier certifier = e.certificate().issuer().certifier();
    return e.heading().proofType().isSelfDeclared()
        && certifier != null
        && certifier.role() != CertifierRole.IMPORTER;
  }

  private static boolean isSmall(Examination e) {
    AgreementProfile profile = e.profile();
    Sourced<Money> from = profile == null ? null : profile.certifiers().registeredFrom();
    if (from == null) {
      return false;
    }
    Money limit = from.value();
    Optional<BigDecimal> value = ConsignmentValue.in(limit.currency(), e.certificate());
    return value.filter(v -> v.compareTo(limit.amount()) < 0).isPresent();
  }

  private static String registerCode(Examination e) {
    AgreementProfile profile = e.profile();
    return profile == null ? AgreementProfile.NON_PREFERENTIAL : profile.registerCode();
  }
}
