package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.agreement.ThirdPartyInvoicing;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Invoice;
import org.originstream.domain.certificate.Party;

/** The invoices and who made them out. */
final class InvoiceRules {
  private static final String OPERATOR = "/certificate/parties/thirdPartyOperator";
  private static final String THIRD_PARTY = "/certificate/flags/thirdPartyInvoice";

  private InvoiceRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X15",
                Severity.REJECT,
                "No invoice is dated after the issue of the certificate",
                "Pacific Alliance 4.17(5) [T]",
                "/certificate/invoices/*/date",
                "/certificate/heading/issueDate")
            .where(InvoiceRules::invoiceFirst, InvoiceRules::dates),
        rule(
                "X16",
                Severity.REJECT,
                "Items refer to invoices on the paper, and every invoice covers an item",
                "RCEP box 13",
                "/certificate/items/*/invoiceRefs",
                "/certificate/invoices")
            .always(InvoiceRules::references),
        rule(
                "X21",
                Severity.REJECT,
                "A third party's invoice comes with its name and country, outside the exporter's",
                "Pacific Alliance 4.19, Korea–India [T]",
                THIRD_PARTY,
                OPERATOR)
            .restingOn(profile -> profile.trade().thirdParty(), InvoiceRules::operator),
        rule(
                "X22",
                Severity.WARN,
                "An invoice made out in another country is marked as a third party's",
                "Pacific Alliance 4.19, Korea–India [T]",
                THIRD_PARTY,
                "/certificate/invoices/*/issuerCountry")
            .restingOn(profile -> profile.trade().thirdParty(), InvoiceRules::unmarked),
        rule(
                "X23",
                Severity.WARN,
                "A proof does not stand on the invoice of a non-party",
                "TPP 3.28(4) [T]",
                "/certificate/heading/formType",
                "/certificate/invoices",
                "/certificate/items/*/invoiceRefs")
            .restingOn(profile -> profile.trade().separateFromInvoice(), InvoiceRules::separate));
  }

  /** Where no agreement says so, an invoice of a later day is only odd. */
  private static Optional<Evidence> invoiceFirst(AgreementProfile profile) {
    Sourced<Boolean> first = profile.trade().invoiceFirst();
    return Optional.of(first != null && first.value() ? first.evidence() : Evidence.INFERRED);
  }

  private static void dates(Examination e, Findings findings) {
    List<Invoice> invoices = e.certificate().invoices();
    for (int i = 0; i < invoices.size(); i++) {
      Invoice invoice = invoices.get(i);
      if (invoice.date() != null && invoice.date().isAfter(e.heading().issueDate())) {
        findings.add(
            "/certificate/invoices/" + i + "/date",
            "the invoice is dated "
                + invoice.date()
                + ", after the issue on "
                + e.heading().issueDate(),
            "Check both dates.");
      }
    }
  }

  private static void references(Examination e, Findings findings) {
    List<Invoice> invoices = e.certificate().invoices();
    Set<String> numbers = invoices.stream().map(Invoice::number).collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    e.forEachItem(
        (item, path) -> {
          for (int i = 0; i < item.invoiceRefs().size(); i++) {
            String number = item.invoiceRefs().get(i);
            used.add(number);
            if (!numbers.contains(number)) {
              findings.add(
                  path + "/invoiceRefs/" + i,
                  "the item refers to invoice " + Quote.of(number) + ", which is not on the paper",
                  "Add the invoice, or refer to one that is there.");
            }
          }
        });
    for (int i = 0; i < invoices.size(); i++) {
      if (!used.contains(invoices.get(i).number())) {
        findings.add(
            Severity.WARN,
            "/certificate/invoices/" + i,
            "no item refers to invoice " + Quote.of(invoices.get(i).number()),
            "Name the invoice on the items it covers, or leave it out.");
      }
    }
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
