package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.originstream.domain.agreement.AgreementProfile;
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
    Map<String, Terms> terms = new HashMap<>();
    reference
        .agreements()
        .values()
        .forEach(p -> terms.put(p.registerCode(), ProfileTerms.of(p, reference)));
    return new Grounds(
        Rules.VERSION,
        reference.version(),
        (event, today) -> facts(event, reference, today),
        agreementCode ->
            Objects.requireNonNull(
                terms.get(reference.agreement(agreementCode).orElse(fallback).registerCode())),
        ReferenceAlmanac.of(reference));
  }

  private static Facts facts(OriginEvent event, ReferenceData reference, LocalDate today) {
    ExaminationResult result = EventExaminer.examine(event, reference, today);
    return Facts.examined(
        result.findings(),
        result.validUntil(),
        result.agreementName(),
        result.profileVersion(),
        result.criterionByItem());
  }
}
