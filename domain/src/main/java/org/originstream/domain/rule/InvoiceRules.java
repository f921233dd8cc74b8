package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Invoice;

/** The invoices and what they cover. */
final class InvoiceRules {
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
            .always(InvoiceRules::references));
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
}
