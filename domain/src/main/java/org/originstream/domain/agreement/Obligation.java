package org.originstream.domain.agreement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.ProofType;

/**
 * Which data elements a kind of proof must carry, and which have no place on it.
 *
 * @param proofTypes the kinds of proof it speaks of
 * @param formVersions the form's editions it speaks of; empty for all
 * @param mandatory elements that must be present
 * @param notApplicable elements that have no place on it
 * @param source where it was found
 * @param evidence how well it is founded
 */
public record Obligation(
    List<ProofType> proofTypes,
    List<String> formVersions,
    List<ElementPath> mandatory,
    List<ElementPath> notApplicable,
    String source,
    Evidence evidence) {
  public Obligation {
    proofTypes = List.copyOf(proofTypes);
    formVersions = List.copyOf(formVersions);
    mandatory = List.copyOf(mandatory);
    notApplicable = List.copyOf(notApplicable);
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** Whether it speaks of a paper of this kind and edition. */
  public boolean concerns(ProofType proofType, @Nullable String formVersion) {
    return proofTypes.contains(proofType)
        && (formVersions.isEmpty() || (formVersion != null && formVersions.contains(formVersion)));
  }
}
