package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.rule.Finding;

/**
 * What examining a paper by its agreement brought to light.
 *
 * @param findings of all rules
 * @param validUntil last day of validity, as computed
 * @param agreementName full name of the agreement
 * @param profileVersion version of the profile used
 * @param criteria canonical origin criterion by item number, where it could be mapped
 */
public record Facts(
    List<Finding> findings,
    @Nullable LocalDate validUntil,
    @Nullable String agreementName,
    @Nullable String profileVersion,
    Map<Integer, String> criteria) {
  /** Nothing to examine. */
  public static final Facts NONE = new Facts(List.of(), null, null, null, Map.of());

  public Facts {
    findings = List.copyOf(findings);
    criteria = Map.copyOf(criteria);
  }
}
