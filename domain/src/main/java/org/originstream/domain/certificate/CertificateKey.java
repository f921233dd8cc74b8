package org.originstream.domain.certificate;

import java.util.Objects;

/**
 * What a certificate is called everywhere: the issuing country, the issuer and the number it gave.
 *
 * <p>All three are kept verbatim. A search may fold spaces and case; a key never does, or two
 * papers would become one.
 *
 * @param issuingCountry ISO 3166-1 alpha-2 code, or {@code EU}
 * @param issuerId the issuing authority's registered id, or the certifier's number on a declaration
 * @param number the certificate number as printed
 */
public record CertificateKey(String issuingCountry, String issuerId, String number) {
  private static final char SEPARATOR = '|';

  public CertificateKey {
    Objects.requireNonNull(issuingCountry, "issuingCountry");
    Objects.requireNonNull(issuerId, "issuerId");
    Objects.requireNonNull(number, "number");
    if (issuingCountry.indexOf(SEPARATOR) >= 0 || issuerId.indexOf(SEPARATOR) >= 0) {
      throw new IllegalArgumentException("the issuing country and the issuer id never contain '|'");
    }
  }

  /** The Kafka record key, as text; {@link #parse} reads it back without loss. */
  public String text() {
    return issuingCountry + SEPARATOR + issuerId + SEPARATOR + number;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if there are fewer than two separators
   */
  public static CertificateKey parse(String text) {
    int first = text.indexOf(SEPARATOR);
    int second = text.indexOf(SEPARATOR, first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("not a certificate key: " + text);
    }
    return new CertificateKey(
        text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
  }
}
