package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ThirdPartyInvoicing;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Invoice;
import org.originstream.domain.certificate.Party;

/** Invoices made out elsewhere than in the exporting country. */
final class ThirdPartyRules {
  private static final String OPERATOR = "/certificate/parties/thirdPartyOperator";
  private static final String THIRD_PARTY = "/certificate/flags/thirdPartyInvoice";

  private ThirdPartyRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X21",
                Severity.REJECT,
                "A third party's invoice comes with its name and country, outside the exporter's",
                "Pacific Alliance 4.19, Korea–India [T]",
                THIRD_PARTY,
                OPERATOR)
            .restingOn(profile -> profile.trade().thirdParty(), ThirdPartyRules::operator),
        rule(
                "X22",
                Severity.WARN,
                "An invoice made out in another country is marked as a third party's",
                "Pacific Alliance 4.19, Korea–India [T]",
                THIRD_PARTY,
                "/certificate/invoices/*/issuerCountry")
            .restingOn(profile -> profile.trade().thirdParty(), ThirdPartyRules::unmarked),
        rule(
                "X23",
                Severity.WARN,
                "A proof does not stand on the invoice of a non-party",
                "TPP 3.28(4) [T]",
                "/certificate/heading/formType",
                "/certificate/invoices",
                "/certificate/items/*/invoiceRefs")
            .restingOn(
                profile -> profile.trade().separateFromInvoice(), ThirdPartyRules::separate));
  }

  private static void operator(Examination e, ThirdPartyInvoicing terms, Findings findings) {
    if (!e.certificate().flags().thirdPartyInvoice()) {
      return;
    }
    if (!terms.allowed()) {
      findings.add(
          THIRD_PARTY,
          "the agreement does not allow a third party's invoice",
          "Have the exporter invoice, or use another proof.");
      return;
    }
    Party operator = e.certificate().parties().thirdPartyOperator();
    Address address = operator == null ? null : operator.address();
    String name = operator == null ? null : operator.name();
    String country = address == null ? null : address.country();
    if (isBlank(name) || isBlank(country)) {
      findings.add(
          OPERATOR,
          "a third party invoices, and its name or country is missing",
          "State the third party's name and country.");
    } else if (terms.fullAddress() && (address == null || isBlank(address.line()))) {
      findings.add(
          OPERATOR + "/address",
          "the agreement wants the third party's full legal address",
          "State the third party's full address.");
    } else if (e.heading().exportCountry().equals(country)) {
      findings.add(
          Severity.WARN,
          OPERATOR + "/address/country",
          "the third party is established in the exporting country " + Quote.of(country),
          "Untick the third party's invoice, or correct the third party's country.");
    }
  }

  private static void unmarked(Examination e, ThirdPartyInvoicing terms, Findings findings) {
    List<Invoice> invoices = e.certificate().invoices();
    for (int i = 0; i < invoices.size() && !e.certificate().flags().thirdPartyInvoice(); i++) {
      String country = invoices.get(i).issuerCountry();
      if (country != null
          && e.isCountry(country)
          && !country.equals(e.heading().exportCountry())
          && !e.heading().exportCountry().equals("EU")) {
        findings.add(
            THIRD_PARTY,
            "invoice "
                + (i + 1)
                + " is made out in "
                + Quote.of(country)
                + " and not marked as a third party's"
                + (terms.allowed() ? "" : ", which the agreement does not allow"),
            "Tick the third party's invoice, or correct the invoice's country.");
      }
    }
  }

  private static void separate(Examination e, boolean wanted, Findings findings) {
    AgreementProfile profile = e.profile();
    String form = e.heading().formType();
    if (!wanted || profile == null || form == null || !form.startsWith("INVOICE")) {
      return;
    }
    List<Invoice> invoices = e.certificate().invoices();
    for (int i = 0; i < invoices.size(); i++) {
      String country = invoices.get(i).issuerCountry();
      if (country != null
          && e.isCountry(country)
          && CountryRules.party(e, profile, country).isEmpty()) {
        findings.add(
            "/certificate/invoices/" + i + "/issuerCountry",
            "the proof stands on an invoice made out in " + Quote.of(country) + ", a non-party",
            "Make out the proof on a paper of its own.");
      }
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
