package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CopyTerms;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.EventExaminer;
import org.originstream.domain.rule.ExaminationResult;
import org.originstream.domain.rule.Rules;

/** The grounds that one version of the reference data gives. */
public final class ReferenceGrounds {
  private ReferenceGrounds() {}

  /**
   * The rules of this program with that reference data.
   *
   * @throws IllegalArgumentException if the reference data lacks the profile of papers under no
   *     agreement, whose terms stand in for unknown agreements
   */
  public static Grounds of(ReferenceData reference) {
    AgreementProfile fallback =
        reference
            .agreement(null)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the reference data "
                            + reference.version()
                            + " has no profile of papers under no agreement"));
    return new Grounds(
        Rules.VERSION,
        reference.version(),
        (event, today) -> facts(event, reference, today),
        agreementCode -> terms(reference.agreement(agreementCode).orElse(fallback)),
        new ReferenceAlmanac(reference));
  }

  private static Facts facts(OriginEvent event, ReferenceData reference, LocalDate today) {
    ExaminationResult result = EventExaminer.examine(event, reference, today);
    return new Facts(
        result.findings(),
        result.validUntil(),
        result.agreementName(),
        result.profileVersion(),
        result.criterionByItem());
  }

  /** The limit on copies refuses, so it must not rest on weak evidence; single use only warns. */
  private static Terms terms(AgreementProfile profile) {
    @Nullable Sourced<CopyTerms> copies = profile.paper().copies();
    return new Terms(
        profile.time().holdTime().value(),
        profile.trade().severalEntries().value(),
        Optional.ofNullable(copies)
            .filter(terms -> terms.evidence().mayRefuse())
            .filter(terms -> terms.value().onlyIfUnused())
            .isPresent());
  }
}
