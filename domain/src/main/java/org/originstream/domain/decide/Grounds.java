package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.OriginEvent;

/**
 * What is decided by: one version of the rules with one version of the reference data.
 *
 * @param rulesVersion version of the rules
 * @param referenceVersion version of the reference data
 * @param examiner examines an event
 * @param terms looks an agreement's terms up
 * @param almanac places and periods
 */
public record Grounds(
    String rulesVersion,
    String referenceVersion,
    EventExamination examiner,
    TermsOf terms,
    Almanac almanac) {
  public Grounds {
    Objects.requireNonNull(rulesVersion, "rulesVersion");
    Objects.requireNonNull(referenceVersion, "referenceVersion");
    Objects.requireNonNull(examiner, "examiner");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(almanac, "almanac");
  }

  /** Examines an event by all rules that need no case; pure. */
  @FunctionalInterface
  public interface EventExamination {
    /** All findings, and what was computed on the way. */
    Facts examine(OriginEvent event, LocalDate today);
  }

  /** Looks terms up; pure. */
  @FunctionalInterface
  public interface TermsOf {
    /** The terms of an agreement; those of non-preferential papers for null or an unknown code. */
    Terms agreement(@Nullable String agreementCode);
  }
}
