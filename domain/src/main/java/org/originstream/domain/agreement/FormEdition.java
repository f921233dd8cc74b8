package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a form and when papers on it are accepted.
 *
 * @param type layout, such as {@code FORM_D}
 * @param version edition; null where the layout has no editions
 * @param issuedFrom first day of issue accepted; null if open
 * @param issuedUntil last day of issue accepted; null if open
 */
public record FormEdition(
    String type,
    @Nullable String version,
    @Nullable LocalDate issuedFrom,
    @Nullable LocalDate issuedUntil) {
  public FormEdition {
    Objects.requireNonNull(type, "type");
  }

  /** Whether a paper of this edition issued on {@code day} is accepted. */
  public boolean accepts(LocalDate day) {
    return (issuedFrom == null || !day.isBefore(issuedFrom))
        && (issuedUntil == null || !day.isAfter(issuedUntil));
  }
}
