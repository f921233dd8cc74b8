package org.originstream.domain.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, declaration or statement of origin, with the data elements of the exchange.
 *
 * <p>Only what is needed to tell papers apart and to route them is demanded here; which other
 * elements a paper must carry is a matter of its agreement's profile, and of the rules.
 *
 * @param heading the head of the paper
 * @param issuer who vouches for it
 * @param parties everybody named on it
 * @param flags its tick-boxes
 * @param links other papers it refers to
 * @param transport how the goods travel, if stated
 * @param items the goods, at least one
 * @param invoices the invoices for them
 * @param totals over all items
 * @param authentication what it can be checked by
 * @param attachments files that travel beside it
 */
public record Certificate(
    Heading heading,
    Issuer issuer,
    Parties parties,
    Flags flags,
    Links links,
    @Nullable Transport transport,
    List<Item> items,
    List<Invoice> invoices,
    Totals totals,
    Authentication authentication,
    List<Attachment> attachments) {
  public Certificate {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(parties, "parties");
    Objects.requireNonNull(flags, "flags");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(totals, "totals");
    Objects.requireNonNull(authentication, "authentication");
    items = List.copyOf(items);
    invoices = List.copyOf(invoices);
    attachments = List.copyOf(attachments);
  }

  /** Its key, or empty if neither an authority nor a certifier's number is given. */
  public Optional<CertificateKey> key() {
    return issuer
        .id()
        .map(id -> new CertificateKey(issuer.country(), id, heading.certificateNumber()));
  }
}
