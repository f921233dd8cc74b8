package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.rule.Finding;

/**
 * The exchange's decision about one event; travels in the {@code origin-decision} header.
 *
 * @param verdict what was decided
 * @param findings at most 200; the first of all
 * @param findingsTotal how many there were in all
 * @param transition number of the case after this event; unchanged unless accepted
 * @param decidedAt the case's time of decision
 * @param rulesVersion version of the rules
 * @param referenceVersion version of the reference data
 * @param heldUntil when a held event is given up
 * @param enrichment present if accepted
 * @param outbound where the event goes
 * @param contentSha256 digest of the signed bytes decided about
 * @param numbering set on the way to one recipient; null in the history
 * @param provenance set in the history; null on the way to a recipient, whom it does not concern
 */
public record Decision(
    Verdict verdict,
    List<Finding> findings,
    int findingsTotal,
    long transition,
    Instant decidedAt,
    String rulesVersion,
    String referenceVersion,
    @Nullable Instant heldUntil,
    @Nullable Enrichment enrichment,
    List<Outbound> outbound,
    String contentSha256,
    @Nullable Numbering numbering,
    @Nullable Provenance provenance) {
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    findings = List.copyOf(findings);
    Objects.requireNonNull(decidedAt, "decidedAt");
    Objects.requireNonNull(rulesVersion, "rulesVersion");
    Objects.requireNonNull(referenceVersion, "referenceVersion");
    outbound = List.copyOf(outbound);
    Objects.requireNonNull(contentSha256, "contentSha256");
  }

  /** The same decision with one recipient's numbers on it. */
  public Decision numbered(Numbering numbers) {
    return new Decision(
        verdict,
        findings,
        findingsTotal,
        transition,
        decidedAt,
        rulesVersion,
        referenceVersion,
        heldUntil,
        enrichment,
        outbound,
        contentSha256,
        numbers,
        null);
  }
}
