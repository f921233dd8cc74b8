package org.originstream.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an examination brought.
 *
 * @param findings the weightiest first, then by rule and place
 * @param validUntil last day of validity; null if it cannot be told
 * @param agreementName full name of the agreement; null if there is no profile for it
 * @param profileVersion version of the profile used; null if there is none
 * @param criterionByItem canonical origin criterion by item number, where it could be mapped
 */
public record ExaminationResult(
    List<Finding> findings,
    @Nullable LocalDate validUntil,
    @Nullable String agreementName,
    @Nullable String profileVersion,
    Map<Integer, String> criterionByItem) {
  public ExaminationResult {
    findings = List.copyOf(findings);
    criterionByItem = Map.copyOf(criterionByItem);
  }

  /** Whether any finding refuses the certificate. */
  public boolean refuses() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.REJECT);
  }
}
