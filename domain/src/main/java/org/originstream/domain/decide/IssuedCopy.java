package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A copy or duplicate made of the paper.
 *
 * @param kind certified true copy or duplicate
 * @param number of the copy
 * @param issueDate local date of the copy
 */
public record IssuedCopy(String kind, @Nullable String number, LocalDate issueDate) {
  public IssuedCopy {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(issueDate, "issueDate");
  }
}
