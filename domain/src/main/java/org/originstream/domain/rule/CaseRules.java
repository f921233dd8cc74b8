package org.originstream.domain.rule;

import static org.originstream.domain.rule.Severity.INFO;
import static org.originstream.domain.rule.Severity.REJECT;
import static org.originstream.domain.rule.Severity.WARN;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Sourced;

/** Order and use: what is judged by all that is known of a certificate. */
final class CaseRules {
  private static final String DECIDER = "Decider";
  private static final String LIFECYCLES = "Decider, by the lifecycles";
  private static final String TIMERS = "Decider, by timers";
  private static final String DESIGN = "design of the exchange";

  private CaseRules() {}

  static List<CatalogueEntry> all() {
    return List.of(
        always("Q01", INFO, "The same event again is answered as the first", DESIGN, DECIDER),
        always(
            "Q02",
            REJECT,
            "A number, version or event id is not used again for other content",
            "uniqueness of certificate numbers; illegal transition IL4",
            LIFECYCLES),
        always(
            "Q03",
            REJECT,
            "Versions and the sender's numbers come without gaps; what is early is held",
            DESIGN,
            DECIDER),
        always(
            "Q04",
            REJECT,
            "What changes a certificate refers to one that is known; else it is held",
            DESIGN,
            DECIDER),
        always(
            "Q05",
            REJECT,
            "An act is open in the state the certificate, item or verification is in",
            "the lifecycles",
            LIFECYCLES),
        always(
            "Q06",
            REJECT,
            "Used quantities convert exactly into the item's unit, and are not above what remains",
            "illegal transition IL6",
            DECIDER),
        under(
            "Q07",
            WARN,
            "A single-use certificate is used for one importation",
            "Japan–Australia 3.15(2)(f) [T]; customs decide",
            DECIDER,
            profile -> profile.trade().severalEntries().value() ? null : WARN),
        under(
            "Q08",
            WARN,
            "Goods are declared while the certificate is valid, or a reason is given",
            "Korea–India chapter 4 [T]",
            DECIDER,
            profile -> weighed(WARN, profile.time().validity())),
        always(
            "Q09",
            REJECT,
            "A verification is asked within the time of retention, and with reasons unless random",
            "China–Korea, Korea–Viet Nam, TPP, China–Australia [T]",
            DECIDER),
        under(
            "Q10",
            REJECT,
            "The due date of a verification is counted from its receipt, not its dispatch",
            "the agreements' texts [T]",
            TIMERS,
            profile -> weighed(REJECT, profile.verification().reply())),
        under(
            "Q12",
            WARN,
            "Certificates are acknowledged and their use is reported in time",
            "Indonesia got no report of use for a year [V]",
            TIMERS,
            profile -> weighed(WARN, profile.feedback().acknowledgement())),
        under(
            "Q13",
            WARN,
            "A correction after customs' notice comes within the agreement's window",
            "China–Korea 3.21, Korea–Viet Nam 3.19, Korea–India 4.8 [T]",
            DECIDER,
            profile -> weighed(WARN, profile.verification().correction())));
  }

  static @Nullable Severity weighed(Severity severity, @Nullable Sourced<?> term) {
    return term == null ? null : Findings.weakened(severity, term.evidence());
  }

  private static CatalogueEntry always(
      String id, Severity severity, String title, String source, String by) {
    return under(id, severity, title, source, by, profile -> severity);
  }

  private static CatalogueEntry under(
      String id,
      Severity severity,
      String title,
      String source,
      String by,
      Function<AgreementProfile, @Nullable Severity> weight) {
    return new CatalogueEntry(
        id,
        severity,
        title,
        source,
        List.of(Judged.CASE),
        by,
        profile -> Optional.ofNullable(weight.apply(profile)));
  }
}
