package org.originstream.domain.decide;

import java.util.EnumSet;
import java.util.Set;
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

  private static CopyLimits copies(@Nullable Sourced<CopyTerms> copies) {
    if (copies == null) {
      return CopyLimits.NONE;
    }
    CopyTerms terms = copies.value();
    Set<CopyKind> kinds = EnumSet.noneOf(CopyKind.class);
    if (terms.certifiedCopy()) {
      kinds.add(CopyKind.CERTIFIED_TRUE_COPY);
    }
    if (terms.duplicate()) {
      kinds.add(CopyKind.DUPLICATE);
    }
    return new CopyLimits(
        kinds, terms.onlyIfUnused(), terms.limitMonths(), copies.evidence().mayRefuse());
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
