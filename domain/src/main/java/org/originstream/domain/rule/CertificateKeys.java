package org.originstream.domain.rule;

import java.util.Optional;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;

/** The key of a paper whose parts may be unfit for a key. */
final class CertificateKeys {
  private CertificateKeys() {}

  /** Empty if there is no issuer, or the country or the id contains the key's separator. */
  static Optional<CertificateKey> of(Certificate certificate) {
    boolean unfit =
        certificate.issuer().country().contains("|")
            || certificate.issuer().id().filter(id -> id.contains("|")).isPresent();
    return unfit ? Optional.empty() : certificate.key();
  }
}
