package org.originstream.domain.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of the paper.
 *
 * @param proofType which kind of proof
 * @param preferential whether a tariff preference is claimed with it
 * @param agreementCode the agreement's code in the reference data; absent only if not preferential
 * @param documentTypeCode UN/EDIFACT 1001: 861, 862, 863, 864 or 865
 * @param functionCode UN/EDIFACT 1225: 1 cancel, 4 change, 5 replace, 7 duplicate, 9 original
 * @param formType layout of the paper, such as {@code FORM_D}
 * @param formVersion edition of the layout
 * @param certificateNumber unique for one issuer, verbatim, 1 to 70 characters
 * @param version 1 for the original, then 2, 3, … without gaps
 * @param issueDate local date at the place of issue or completion
 * @param issuedAt instant of issue with the offset of the place of issue
 * @param issuePlace name or UN/LOCODE
 * @param validUntil last day of validity; the exchange computes it, and checks it if sent
 * @param exportCountry ISO 3166-1 alpha-2, or {@code EU}
 * @param importCountry ISO 3166-1 alpha-2, or {@code EU}
 * @param remarks free text of the paper, at most 512 characters
 */
public record Heading(
    ProofType proofType,
    boolean preferential,
    @Nullable String agreementCode,
    String documentTypeCode,
    String functionCode,
    @Nullable String formType,
    @Nullable String formVersion,
    String certificateNumber,
    int version,
    LocalDate issueDate,
    @Nullable OffsetDateTime issuedAt,
    @Nullable String issuePlace,
    @Nullable LocalDate validUntil,
    String exportCountry,
    String importCountry,
    @Nullable String remarks) {
  public Heading {
    Objects.requireNonNull(proofType, "proofType");
    Objects.requireNonNull(documentTypeCode, "documentTypeCode");
    Objects.requireNonNull(functionCode, "functionCode");
    Objects.requireNonNull(certificateNumber, "certificateNumber");
    Objects.requireNonNull(issueDate, "issueDate");
    Objects.requireNonNull(exportCountry, "exportCountry");
    Objects.requireNonNull(importCountry, "importCountry");
  }
}
