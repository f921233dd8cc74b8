package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The importing customs told the exporting side of a mistake.
 *
 * @param givenOn local date of the notice
 * @param lastDay last day for a correction, local to the exporting side; null if the agreement
 *     gives no window, or it cannot be counted
 */
public record CorrectionNotice(LocalDate givenOn, @Nullable LocalDate lastDay) {
  public CorrectionNotice {
    Objects.requireNonNull(givenOn, "givenOn");
  }

  CorrectionNotice later(long days) {
    return new CorrectionNotice(givenOn, lastDay == null ? null : lastDay.plusDays(days));
  }
}
