package org.originstream.domain.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for copies of a lost original.
 *
 * @param certifiedCopy whether certified true copies are made out
 * @param duplicate whether duplicates are made out
 * @param onlyIfUnused whether only while no goods were cleared under the original
 * @param limitMonths how long after the original's issue; null if no limit is known
 * @param wording words that a copy must bear, in any order and case
 */
public record CopyTerms(
    boolean certifiedCopy,
    boolean duplicate,
    boolean onlyIfUnused,
    @Nullable Integer limitMonths,
    List<String> wording) {
  public CopyTerms {
    wording = List.copyOf(wording);
  }
}
