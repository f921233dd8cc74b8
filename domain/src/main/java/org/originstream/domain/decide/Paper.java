package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.domain.lifecycle.DocumentState;

/**
 * The current version of the paper, as far as later events are judged by it.
 *
 * @param state region A
 * @param version from 1
 * @param proofType which kind of proof
 * @param agreementCode null if not preferential
 * @param exportCountry as issued
 * @param importCountry as issued
 * @param exporterName as issued; a change needs a replacement
 * @param exporterId as issued
 * @param ownerNode which node may change the paper
 * @param ownerAuthority which authority may change the paper
 * @param destination which node receives it
 * @param contentSha256 digest of the signed bytes of this version
 * @param issueDate of the original
 * @param validUntil last day of validity
 * @param successor if replaced
 * @param revokedAfterUse whether it was cancelled after goods had been cleared
 * @param endedAt from when a cancelled or replaced paper no longer counts
 * @param lateAcceptance why an expired paper is taken all the same
 * @param copies made of it
 */
public record Paper(
    DocumentState state,
    int version,
    ProofType proofType,
    @Nullable String agreementCode,
    String exportCountry,
    String importCountry,
    @Nullable String exporterName,
    @Nullable String exporterId,
    NodeCode ownerNode,
    String ownerAuthority,
    NodeCode destination,
    String contentSha256,
    LocalDate issueDate,
    @Nullable LocalDate validUntil,
    @Nullable CertificateKey successor,
    boolean revokedAfterUse,
    @Nullable Instant endedAt,
    @Nullable Reason lateAcceptance,
    List<IssuedCopy> copies) {
  public Paper {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(proofType, "proofType");
    Objects.requireNonNull(exportCountry, "exportCountry");
    Objects.requireNonNull(importCountry, "importCountry");
    Objects.requireNonNull(ownerNode, "ownerNode");
    Objects.requireNonNull(ownerAuthority, "ownerAuthority");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(issueDate, "issueDate");
    copies = List.copyOf(copies);
  }

  /** The same paper in another state. */
  Paper withState(DocumentState newState) {
    return new Paper(
        newState,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        successor,
        revokedAfterUse,
        endedAt,
        lateAcceptance,
        copies);
  }

  /** The same paper, replaced. */
  Paper withSuccessor(@Nullable CertificateKey newSuccessor) {
    return new Paper(
        state,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        newSuccessor,
        revokedAfterUse,
        endedAt,
        lateAcceptance,
        copies);
  }

  /** The same paper, revoked. */
  Paper withRevokedAfterUse(boolean newRevokedAfterUse) {
    return new Paper(
        state,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        successor,
        newRevokedAfterUse,
        endedAt,
        lateAcceptance,
        copies);
  }

  /** The same paper, ended. */
  Paper withEndedAt(@Nullable Instant newEndedAt) {
    return new Paper(
        state,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        successor,
        revokedAfterUse,
        newEndedAt,
        lateAcceptance,
        copies);
  }

  /** The same paper, taken late. */
  Paper withLateAcceptance(@Nullable Reason newLateAcceptance) {
    return new Paper(
        state,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        successor,
        revokedAfterUse,
        endedAt,
        newLateAcceptance,
        copies);
  }

  /** The same paper with its copies. */
  Paper withCopies(List<IssuedCopy> newCopies) {
    return new Paper(
        state,
        version,
        proofType,
        agreementCode,
        exportCountry,
        importCountry,
        exporterName,
        exporterId,
        ownerNode,
        ownerAuthority,
        destination,
        contentSha256,
        issueDate,
        validUntil,
        successor,
        revokedAfterUse,
        endedAt,
        lateAcceptance,
        newCopies);
  }
}
