package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the Harmonized System that product rules are written in, or correlated with.
 *
 * @param edition its year
 * @param issuedFrom first day of issue of papers in it; null if open
 * @param issuedUntil last day of issue of papers in it; null if open
 */
public record HsEdition(
    String edition, @Nullable LocalDate issuedFrom, @Nullable LocalDate issuedUntil) {
  public HsEdition {
    Objects.requireNonNull(edition, "edition");
  }

  /** Whether papers issued on {@code day} use it. */
  public boolean isUsedOn(LocalDate day) {
    return (issuedFrom == null || !day.isBefore(issuedFrom))
        && (issuedUntil == null || !day.isAfter(issuedUntil));
  }
}
