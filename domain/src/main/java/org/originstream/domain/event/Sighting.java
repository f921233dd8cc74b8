package org.originstream.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;

/**
 * What an index is told of a certificate.
 *
 * @param ended whether the certificate does not live any more
 * @param besides a certificate whose place it takes, which therefore may say the same
 * @param limit how many of its kind are usual in a day; null if nothing is said
 * @param values of its goods, at most eight
 */
public record Sighting(
    boolean ended,
    @Nullable CertificateKey besides,
    @Nullable Integer limit,
    List<UnitValue> values) {
  public Sighting {
    values = List.copyOf(values);
  }
}
