package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.rule.Finding;

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

  /** What makes it a paper about other goods, so that it has to be replaced instead. */
  List<Finding> otherIdentity(Particulars next) {
    List<Finding> findings = new ArrayList<>();
    same("/certificate/heading/importCountry", importCountry, next.importCountry, findings);
    same("/certificate/heading/agreementCode", agreementCode, next.agreementCode, findings);
    same("/certificate/parties/exporter/registrationId", exporterId, next.exporterId, findings);
    same("/certificate/parties/exporter/name", exporterName, next.exporterName, findings);
    return findings;
  }

  private static void same(
      String path, @Nullable String before, @Nullable String after, List<Finding> into) {
    if (!Objects.equals(before, after)) {
      into.add(
          Growth.reject(
              "IL12",
              path,
              "an amendment cannot change this from " + before + " to " + after,
              "replace the certificate instead"));
    }
  }
}
