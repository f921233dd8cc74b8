package org.originstream.domain.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for copies of a lost original; each with its own source, because they are seldom found
 * in one place. A null term means the agreement has none, or none is known.
 *
 * @param certifiedCopy whether certified true copies are made out
 * @param duplicate whether duplicates are made out
 * @param onlyIfUnused whether only while no goods were cleared under the original
 * @param limitMonths how long after the original's issue
 * @param wording words that a copy must bear, in any order and case
 */
public record CopyTerms(
    Sourced<Boolean> certifiedCopy,
    Sourced<Boolean> duplicate,
    @Nullable Sourced<Boolean> onlyIfUnused,
    @Nullable Sourced<Integer> limitMonths,
    @Nullable Sourced<List<String>> wording) {
  public CopyTerms {
    Objects.requireNonNull(certifiedCopy, "certifiedCopy");
    Objects.requireNonNull(duplicate, "duplicate");
  }

  /** The best evidence that anything of it rests on. */
  public Evidence strongest() {
    return Stream.of(certifiedCopy, duplicate, wording)
        .flatMap(Stream::ofNullable)
        .map(Sourced::evidence)
        .min(Evidence::compareTo)
        .orElseThrow();
  }
}
