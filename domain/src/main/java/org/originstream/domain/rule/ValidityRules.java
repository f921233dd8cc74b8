package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Validity;
import org.originstream.domain.certificate.BlanketPeriod;
import org.originstream.domain.certificate.Certificate;

/** How long the paper is valid. */
final class ValidityRules {
  private static final String UNTIL = "/certificate/heading/validUntil";
  private static final String BLANKET = "/certificate/links/blanketPeriod";

  private ValidityRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X12",
                Severity.REJECT,
                "The validity stated is the one the agreement gives",
                "China–Australia 3.14(5)-(6) [T]; Pacific Alliance 4.17 [T]",
                UNTIL,
                "/certificate/flags")
            .restingOn(profile -> profile.time().validity(), ValidityRules::stated),
        rule(
                "X13",
                Severity.REJECT,
                "The validity stated is not longer than the agreement's longest",
                "all agreements",
                UNTIL)
            .restingOn(profile -> profile.time().longestValidityMonths(), ValidityRules::longest),
        rule(
                "X35",
                Severity.REJECT,
                "A blanket period is for declarations, ends after it begins, and is short enough",
                "TPP 3.20(4) [T]; EU–Japan 3.17(5) [V]",
                BLANKET)
            .where(profile -> Optional.of(blanketEvidence(profile)), ValidityRules::blanketPeriod));
  }

  private static Evidence blanketEvidence(AgreementProfile profile) {
    return profile.time().blanketMonths() == null
        ? Evidence.DESIGN
        : profile.time().blanketMonths().evidence();
  }

  private static void stated(Examination e, Validity validity, Findings findings) {
    Certificate certificate = e.certificate();
    LocalDate stated = e.heading().validUntil();
    if (stated == null) {
      return;
    }
    Optional<LocalDate> term = validity.lastDay(certificate);
    if (term.isEmpty()) {
      findings.notEvaluated(
          UNTIL,
          "the validity runs from shipment, and no departure date is stated",
          "State the departure date.");
      return;
    }
    boolean mayBeShorter =
        certificate.flags().certifiedTrueCopy()
            || certificate.flags().duplicate()
            || certificate.flags().backToBack();
    boolean fits = mayBeShorter ? !stated.isAfter(term.get()) : stated.equals(term.get());
    if (!fits) {
      findings.add(
          UNTIL,
          "valid until "
              + stated
              + " is stated; the agreement gives "
              + validity.months()
              + " months, until "
              + term.get(),
          "Leave the date out, or state " + term.get() + ".");
    }
  }

  private static void longest(Examination e, Integer months, Findings findings) {
    LocalDate stated = e.heading().validUntil();
    LocalDate longest = e.heading().issueDate().plusMonths(months);
    if (stated != null && (stated.isAfter(longest) || stated.isBefore(e.heading().issueDate()))) {
      findings.add(
          UNTIL,
          "valid until "
              + stated
              + " is not within "
              + months
              + " months after issue on "
              + e.heading().issueDate(),
          "State a day up to " + longest + ".");
    }
  }

  private static void blanketPeriod(Examination e, Findings findings) {
    BlanketPeriod period = e.certificate().links().blanketPeriod();
    AgreementProfile profile = e.profile();
    if (period == null || profile == null) {
      return;
    }
    if (!e.heading().proofType().isSelfDeclared() || profile.time().blanketMonths() == null) {
      findings.add(
          BLANKET,
          "a " + e.heading().proofType() + " under this agreement covers no blanket period",
          "Leave the period out; issue one proof for each shipment.");
      return;
    }
    int months = profile.time().blanketMonths().value();
    if (!period.to().isAfter(period.from())
        || period.to().isAfter(period.from().plusMonths(months))) {
      findings.add(
          BLANKET + "/to",
          "the period from "
              + period.from()
              + " to "
              + period.to()
              + " is not one of up to "
              + months
              + " months",
          "Let it end after it begins, within " + months + " months.");
    }
    if (period.from().isAfter(e.heading().issueDate().plusMonths(12))) {
      findings.add(
          BLANKET + "/from",
          "the period begins on " + period.from() + ", over 12 months after issue",
          "Make out the declaration closer to the period it covers.");
    }
  }
}
