package org.originstream.domain.decide;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ContingencyTerms;
import org.originstream.domain.agreement.CopyTerms;
import org.originstream.domain.agreement.CorrectionWindow;
import org.originstream.domain.agreement.Deadline;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.agreement.VerificationTerms;
import org.originstream.domain.agreement.Window;
import org.originstream.domain.event.CopyKind;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Severity;

/**
 * The terms of one profile. A weakly founded term sets no date and refuses nothing; letting
 * deadlines rest only keeps somebody from being late.
 */
final class ProfileTerms {
  private ProfileTerms() {}

  static Terms of(AgreementProfile profile, ReferenceData reference) {
    return new Terms(
        profile.time().holdTime().value(),
        profile.trade().severalEntries().value(),
        copies(profile.paper().copies()),
        verification(profile, reference),
        outage(profile.legal().contingency()));
  }

  private static CopyLimits copies(@Nullable CopyTerms terms) {
    if (terms == null) {
      return CopyLimits.NONE;
    }
    Map<CopyKind, Severity> barred = new EnumMap<>(CopyKind.class);
    if (!terms.certifiedCopy().value()) {
      barred.put(CopyKind.CERTIFIED_TRUE_COPY, weight(terms.certifiedCopy()));
    }
    if (!terms.duplicate().value()) {
      barred.put(CopyKind.DUPLICATE, weight(terms.duplicate()));
    }
    Sourced<Boolean> unused = terms.onlyIfUnused();
    Sourced<Integer> limit = terms.limitMonths();
    return new CopyLimits(
        barred,
        unused == null || !unused.value() ? null : weight(unused),
        limit == null ? null : limit.value(),
        limit == null ? Severity.WARN : weight(limit));
  }

  private static Severity weight(Sourced<?> term) {
    return term.evidence().mayRefuse() ? Severity.REJECT : Severity.WARN;
  }

  private static VerificationLimits verification(
      AgreementProfile profile, ReferenceData reference) {
    VerificationTerms terms = profile.verification();
    @Nullable Sourced<Integer> retention = profile.time().retentionYears();
    return new VerificationLimits(
        due(terms.reply(), reference),
        due(terms.decision(), reference),
        window(terms.correction(), CorrectionWindow::longest, reference),
        window(terms.correction(), CorrectionWindow::shortest, reference),
        retention == null ? null : retention.value(),
        retention != null && retention.evidence().mayRefuse());
  }

  private static OutageLimits outage(@Nullable Sourced<ContingencyTerms> contingency) {
    if (contingency == null) {
      return OutageLimits.NONE;
    }
    ContingencyTerms terms = contingency.value();
    return new OutageLimits(
        terms.fallbacks().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
        terms.deadlinesSuspended(),
        terms.recordedWithinDays());
  }

  private static Due due(@Nullable Sourced<Deadline> term, ReferenceData reference) {
    if (term == null || !term.evidence().mayRefuse()) {
      return Due.UNKNOWN;
    }
    Deadline deadline = term.value();
    return (start, country) -> deadline.lastDay(start, reference.calendar(country).orElse(null));
  }

  private static Due window(
      @Nullable Sourced<CorrectionWindow> term,
      Function<CorrectionWindow, Window> which,
      ReferenceData reference) {
    if (term == null || !term.evidence().mayRefuse()) {
      return Due.UNKNOWN;
    }
    Window window = which.apply(term.value());
    return (start, country) -> window.lastDay(start, reference.calendar(country).orElse(null));
  }
}
