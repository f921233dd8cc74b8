package org.originstream.domain.decide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Certification;
import org.originstream.domain.certificate.Invoice;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.event.EventHeader;

/**
 * The keys of index cards. They have the form of a certificate's key and begin with the type, which
 * no country code does.
 */
public final class IndexKeys {
  private static final String INVOICE = "invoice:";
  private static final String SIGNATORY = "signatory:";
  private static final String NODE = "node:";
  private static final String NOBODY = "-";

  /** More invoices than so many tell nothing more about a double proof. */
  private static final int INVOICES_MAX = 4;

  private IndexKeys() {}

  /** Whether a key is that of an index card. */
  public static boolean isIndex(CertificateKey key) {
    String type = key.issuingCountry();
    return type.startsWith(INVOICE) || type.startsWith(SIGNATORY) || type.startsWith(NODE);
  }

  /** The invoices a certificate rests on; none if its exporter cannot be told. */
  static List<CertificateKey> invoices(Certificate certificate) {
    return exporter(certificate.parties().exporter())
        .map(
            exporter ->
                certificate.invoices().stream()
                    .map(Invoice::number)
                    .distinct()
                    .limit(INVOICES_MAX)
                    .map(
                        number ->
                            key(INVOICE + certificate.heading().exportCountry(), exporter, number))
                    .toList())
        .orElse(List.of());
  }

  /** Who signed it: the authority's officer, or the certifier. */
  static CertificateKey signatory(CertificateKey key, Certificate certificate) {
    Certification certification = certificate.authentication().certification();
    String officer = certification == null ? null : certification.officerId();
    return key(
        SIGNATORY + key.issuingCountry(), key.issuerId(), officer == null ? NOBODY : officer);
  }

  /** The office of customs that sent an event. */
  static CertificateKey office(EventHeader header) {
    return key(NODE + header.senderNode(), header.senderAuthority(), "verifications");
  }

  private static CertificateKey key(String type, String holder, String number) {
    return new CertificateKey(type.replace('|', '/'), holder.replace('|', '/'), number);
  }

  private static Optional<String> exporter(@Nullable Party exporter) {
    return exporter == null
        ? Optional.empty()
        : Optional.ofNullable(exporter.registrationId())
            .or(() -> Optional.ofNullable(exporter.name()));
  }
}
