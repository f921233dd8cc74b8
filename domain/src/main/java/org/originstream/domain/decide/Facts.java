package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.rule.Finding;

/**
 * What examining a paper by its agreement brought to light.
 *
 * @param findings of all rules
 * @param validUntil last day of validity, as computed
 * @param agreementName full name of the agreement
 * @param profileVersion version of the profile used
 * @param criteria canonical origin criterion by item number, where it could be mapped
 * @param dueDate last day for what the event asks of the other side, by the agreement
 * @param deadlinesRest whether the agreement lets deadlines rest during an outage
 * @param today day of the decision, in UTC; null before it is decided
 * @param kept the paper as it stands before the event; null if the case does not keep it
 */
public record Facts(
    List<Finding> findings,
    @Nullable LocalDate validUntil,
    @Nullable String agreementName,
    @Nullable String profileVersion,
    Map<Integer, String> criteria,
    @Nullable LocalDate dueDate,
    boolean deadlinesRest,
    @Nullable LocalDate today,
    @Nullable Certificate kept) {
  /** Nothing to examine. */
  public static final Facts NONE = examined(List.of(), null, null, null, Map.of());

  public Facts {
    findings = List.copyOf(findings);
    criteria = Map.copyOf(criteria);
  }

  /** What the rules alone bring to light. */
  static Facts examined(
      List<Finding> findings,
      @Nullable LocalDate validUntil,
      @Nullable String agreementName,
      @Nullable String profileVersion,
      Map<Integer, String> criteria) {
    return new Facts(
        findings, validUntil, agreementName, profileVersion, criteria, null, false, null, null);
  }

  /** With what the agreement's terms say about time. */
  Facts timed(LocalDate day, @Nullable LocalDate due, boolean rest) {
    return new Facts(
        findings, validUntil, agreementName, profileVersion, criteria, due, rest, day, kept);
  }

  /** With the paper that the event is about to change. */
  Facts keeping(@Nullable Certificate paper) {
    return new Facts(
        findings,
        validUntil,
        agreementName,
        profileVersion,
        criteria,
        dueDate,
        deadlinesRest,
        today,
        paper);
  }
}
