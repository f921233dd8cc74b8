package org.originstream.domain.certificate;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for the origin: an authority, or a certifier on a self-declared proof.
 *
 * @param country ISO 3166-1 alpha-2, or {@code EU}
 * @param authority present unless the proof is self-declared
 * @param certifier present if the proof is self-declared
 * @param approvedExporterNumber REX, CE or approved-exporter number, 1 to 35 characters
 */
public record Issuer(
    String country,
    @Nullable IssuingAuthority authority,
    @Nullable Certifier certifier,
    @Nullable String approvedExporterNumber) {
  public Issuer {
    Objects.requireNonNull(country, "country");
  }

  /** The authority's id, else the certifier's number, else the approved exporter's number. */
  public Optional<String> id() {
    if (authority != null) {
      return Optional.of(authority.authorityId());
    }
    if (certifier != null && certifier.referenceNumber() != null) {
      return Optional.of(certifier.referenceNumber());
    }
    return Optional.ofNullable(approvedExporterNumber);
  }
}
