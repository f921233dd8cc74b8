package org.originstream.domain.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.certificate.ProofType;

/**
 * What the paper says of itself.
 *
 * @param proofType which kind of proof
 * @param agreementCode null if not preferential
 * @param exportCountry as issued
 * @param importCountry as issued
 * @param exporterName as issued; a change needs a replacement
 * @param exporterId as issued
 */
public record Particulars(
    ProofType proofType,
    @Nullable String agreementCode,
    String exportCountry,
    String importCountry,
    @Nullable String exporterName,
    @Nullable String exporterId) {
  public Particulars {
    Objects.requireNonNull(proofType, "proofType");
    Objects.requireNonNull(exportCountry, "exportCountry");
    Objects.requireNonNull(importCountry, "importCountry");
  }

  static Particulars of(Certificate certificate) {
    Heading heading = certificate.heading();
    Party exporter = certificate.parties().exporter();
    return new Particulars(
        heading.proofType(),
        heading.agreementCode(),
        heading.exportCountry(),
        heading.importCountry(),
        exporter == null ? null : exporter.name(),
        exporter == null ? null : exporter.registrationId());
  }

  /**
   * Whether both speak of the same exporter's goods, to the same country, by the same agreement.
   */
  boolean sameIdentity(Particulars other) {
    return importCountry.equals(other.importCountry)
        && Objects.equals(agreementCode, other.agreementCode)
        && Objects.equals(exporterId, other.exporterId)
        && Objects.equals(exporterName, other.exporterName);
  }
}
