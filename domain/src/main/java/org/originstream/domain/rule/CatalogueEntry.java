package org.originstream.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.originstream.domain.agreement.AgreementProfile;

/**
 * One rule of the exchange, wherever it is judged.
 *
 * @param id such as {@code Q07}; stable for ever
 * @param severity how much it weighs where nothing weakens it
 * @param title what holds, in one clause
 * @param source where it comes from
 * @param judged where, at least one place
 * @param by which part judges it, in words
 * @param under how much it weighs under an agreement; empty if it does not apply there
 */
public record CatalogueEntry(
    String id,
    Severity severity,
    String title,
    String source,
    List<Judged> judged,
    String by,
    Function<AgreementProfile, Optional<Severity>> under) {
  public CatalogueEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    judged = List.copyOf(judged);
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(under, "under");
  }

  /** Whether the processor alone can judge it, so that a pre-flight has to say that it did not. */
  public boolean isBeyondPreflight() {
    return judged.stream()
        .anyMatch(where -> where != Judged.READING && where != Judged.CERTIFICATE);
  }
}
