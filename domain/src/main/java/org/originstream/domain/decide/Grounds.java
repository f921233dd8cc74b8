package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;

/**
 * What is decided by: one version of the rules with one version of the reference data.
 *
 * @param rulesVersion version of the rules
 * @param referenceVersion version of the reference data
 * @param examiner examines an event
 * @param terms looks an agreement's terms up
 * @param almanac places and periods
 * @param papers reads a kept version of a paper again
 * @param attachments says which attachments are there
 * @param measure says how large a case is
 */
public record Grounds(
    String rulesVersion,
    String referenceVersion,
    EventExamination examiner,
    TermsOf terms,
    Almanac almanac,
    PaperReading papers,
    AttachmentPresence attachments,
    CaseMeasure measure) {
  public Grounds {
    Objects.requireNonNull(rulesVersion, "rulesVersion");
    Objects.requireNonNull(referenceVersion, "referenceVersion");
    Objects.requireNonNull(examiner, "examiner");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(almanac, "almanac");
    Objects.requireNonNull(papers, "papers");
    Objects.requireNonNull(attachments, "attachments");
    Objects.requireNonNull(measure, "measure");
  }

  /** Grounds that read no kept paper, check no attachment and measure no case. */
  public Grounds(
      String rulesVersion,
      String referenceVersion,
      EventExamination examiner,
      TermsOf terms,
      Almanac almanac) {
    this(
        rulesVersion,
        referenceVersion,
        examiner,
        terms,
        almanac,
        content -> Optional.empty(),
        sha256 -> Presence.NOT_CHECKED,
        file -> 0);
  }

  /** The same, able to read kept papers. */
  public Grounds reading(PaperReading papers) {
    return new Grounds(
        rulesVersion, referenceVersion, examiner, terms, almanac, papers, attachments, measure);
  }

  /** The same, able to check attachments. */
  public Grounds checking(AttachmentPresence attachments) {
    return new Grounds(
        rulesVersion, referenceVersion, examiner, terms, almanac, papers, attachments, measure);
  }

  /** The same, able to tell how large a case is. */
  public Grounds measuring(CaseMeasure measure) {
    return new Grounds(
        rulesVersion, referenceVersion, examiner, terms, almanac, papers, attachments, measure);
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

  /** Reads a kept version of a paper again; pure. */
  @FunctionalInterface
  public interface PaperReading {
    /**
     * The event in a record value.
     *
     * @return empty if it cannot be read
     */
    Optional<OriginEvent> read(Bytes content);
  }

  /** Says how many bytes a case takes up; pure. */
  @FunctionalInterface
  public interface CaseMeasure {
    /** The size as it is stored. */
    int bytes(CaseFile file);
  }

  /** Says which attachments are there. */
  @FunctionalInterface
  public interface AttachmentPresence {
    /** Whether the file with this digest is there. */
    Presence of(String sha256);
  }
}
