package org.originstream.domain.agreement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Money;

/**
 * What shipments and invoices a proof may cover.
 *
 * @param thirdParty what holds where a third country's operator invoices; null if nothing is said
 * @param separateFromInvoice whether a proof may not stand on the invoice of a non-party
 * @param invoiceFirst whether no proof may be issued before its invoices
 * @param backToBack whether an intermediate party may issue on the strength of an original
 * @param severalEntries whether goods may be entered in several declarations; false is single use
 * @param valueWaiver up to which value no proof is needed, in each currency one is set in
 */
public record TradeTerms(
    @Nullable Sourced<ThirdPartyInvoicing> thirdParty,
    @Nullable Sourced<Boolean> separateFromInvoice,
    @Nullable Sourced<Boolean> invoiceFirst,
    Sourced<Boolean> backToBack,
    Sourced<Boolean> severalEntries,
    @Nullable Sourced<List<Money>> valueWaiver) {
  public TradeTerms {
    Objects.requireNonNull(backToBack, "backToBack");
    Objects.requireNonNull(severalEntries, "severalEntries");
  }
}
