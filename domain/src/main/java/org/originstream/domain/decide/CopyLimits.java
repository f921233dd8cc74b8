package org.originstream.domain.decide;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.CopyKind;

/**
 * What an agreement says of copies.
 *
 * @param kinds which are made out
 * @param onlyIfUnused whether only of an unused original (CN-KR 3.17, ChAFTA)
 * @param monthsMax how long after the original's issue; null if no limit is known
 * @param refuses whether this is founded well enough to refuse a copy, instead of warning
 */
public record CopyLimits(
    Set<CopyKind> kinds, boolean onlyIfUnused, @Nullable Integer monthsMax, boolean refuses) {
  /** Every copy is allowed. */
  public static final CopyLimits NONE =
      new CopyLimits(Set.of(CopyKind.values()), false, null, false);

  public CopyLimits {
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(kinds, "kinds");
  }
}
