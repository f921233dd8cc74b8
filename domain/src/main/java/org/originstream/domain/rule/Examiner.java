package org.originstream.domain.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Reason;
import org.originstream.domain.reference.ReferenceData;

/** Examines certificates by all rules. */
public final class Examiner {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::path)
          .thenComparing(Finding::message);

  private Examiner() {}

  /**
   * Examines a certificate; finds everything at once and never throws for what is on the paper.
   *
   * @param certificate the paper
   * @param header of the event that brings it
   * @param reference what it is judged against
   * @param today the day of the examination, in UTC
   */
  public static ExaminationResult examine(
      Certificate certificate, EventHeader header, ReferenceData reference, LocalDate today) {
    Examination examination = Examination.of(certificate, header, reference, today);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      findings.addAll(guarded(rule, examination));
    }
    findings.sort(ORDER);
    Optional<AgreementProfile> profile = Optional.ofNullable(examination.profile());
    return new ExaminationResult(
        findings,
        validUntil(profile, certificate),
        profile.map(AgreementProfile::name).orElse(null),
        profile.map(AgreementProfile::version).orElse(null),
        criteria(examination));
  }

  /**
   * Examines the reason given for an act (rule C11).
   *
   * @param path pointer of the reason in its event, such as {@code /reason}
   */
  public static List<Finding> examineReason(
      Reason reason, String path, ReferenceData reference, LocalDate today) {
    Findings findings = new Findings("C11", Severity.REJECT);
    ReasonRule.check(
        reason.code(), reason.text(), path + "/code", path + "/text", reference, today, findings);
    return findings.all();
  }

  private static @Nullable LocalDate validUntil(
      Optional<AgreementProfile> profile, Certificate certificate) {
    LocalDate stated = certificate.heading().validUntil();
    try {
      return profile.flatMap(p -> p.validUntil(certificate)).orElse(stated);
    } catch (DateTimeException e) {
      // A date at the end of time has no day after it; the rules have said what they think of it.
      return stated;
    }
  }

  /** A fault in one rule must not stop the line, nor pass for a pass. */
  private static List<Finding> guarded(Rule rule, Examination examination) {
    try {
      return rule.check(examination);
    } catch (RuntimeException e) {
      return List.of(
          new Finding(
              rule.id(),
              Severity.NOT_EVALUATED,
              "/certificate",
              "rule " + rule.id() + " failed on this certificate: " + e,
              "Report the certificate number and this message to the operator of the exchange."));
    }
  }

  private static Map<Integer, String> criteria(Examination examination) {
    Map<Integer, String> criteria = new HashMap<>();
    examination.forEachItem(
        (item, path) ->
            examination
                .mapping(item)
                .ifPresent(
                    mapping ->
                        criteria.putIfAbsent(item.itemNumber(), mapping.canonical().name())));
    return criteria;
  }
}
