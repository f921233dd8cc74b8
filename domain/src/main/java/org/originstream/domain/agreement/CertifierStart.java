package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertifierRole;

/**
 * Who may certify, for imports into which countries, and from when.
 *
 * @param role in which role
 * @param importCountries only for imports into these; empty for all others
 * @param from first day; null if from the beginning
 */
public record CertifierStart(
    CertifierRole role, List<String> importCountries, @Nullable LocalDate from) {
  public CertifierStart {
    Objects.requireNonNull(role, "role");
    importCountries = List.copyOf(importCountries);
  }
}
