package org.originstream.domain.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of verifications and corrections.
 *
 * @param reply how long the exporting side has to answer, from receipt of the request
 * @param decision how long the importing side has to decide, from the answer
 * @param correction how long the exporting side has to correct a paper after a notice, at most
 * @param soonestDenial how long the importing side waits after a notice before it denies
 * @param retentionYears how long after issue records are kept; null if nothing is known
 * @param retentionRefuses whether that is founded well enough to refuse a request
 */
public record VerificationLimits(
    Due reply,
    Due decision,
    Due correction,
    Due soonestDenial,
    @Nullable Integer retentionYears,
    boolean retentionRefuses) {
  /** Nothing is said. */
  public static final VerificationLimits NONE =
      new VerificationLimits(Due.UNKNOWN, Due.UNKNOWN, Due.UNKNOWN, Due.UNKNOWN, null, false);

  public VerificationLimits {
    Objects.requireNonNull(reply, "reply");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(correction, "correction");
    Objects.requireNonNull(soonestDenial, "soonestDenial");
  }
}
