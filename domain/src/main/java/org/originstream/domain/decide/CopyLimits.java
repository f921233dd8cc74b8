package org.originstream.domain.decide;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.CopyKind;
import org.originstream.domain.rule.Severity;

/**
 * What an agreement says of copies, and how much each of it weighs.
 *
 * @param barred kinds it does not know
 * @param ofUsed what a copy of a used original weighs (CN-KR 3.15, ChAFTA); null if it may be used
 * @param monthsMax how long after the original's issue; null if no limit is known
 * @param late what a later copy weighs
 */
public record CopyLimits(
    Map<CopyKind, Severity> barred,
    @Nullable Severity ofUsed,
    @Nullable Integer monthsMax,
    Severity late) {
  /** Every copy is allowed. */
  public static final CopyLimits NONE = new CopyLimits(Map.of(), null, null, Severity.WARN);

  public CopyLimits {
    barred = Map.copyOf(barred);
    Objects.requireNonNull(late, "late");
  }
}
