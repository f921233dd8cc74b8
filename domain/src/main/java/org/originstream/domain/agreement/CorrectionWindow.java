package org.originstream.domain.agreement;

import java.util.Objects;

/**
 * How long the exporting side has to correct a paper after the importing customs told it of a
 * mistake, as the customs choose.
 *
 * @param daysMin the least they give
 * @param daysMax the most they give
 * @param dayType which days count; working days are those of the exporting country
 */
public record CorrectionWindow(int daysMin, int daysMax, DayType dayType) {
  public CorrectionWindow {
    Objects.requireNonNull(dayType, "dayType");
    if (daysMin < 0 || daysMax < daysMin || daysMax > 3660) {
      throw new IllegalArgumentException(
          "a correction window is of 0 to 3660 days: " + daysMin + " to " + daysMax);
    }
  }

  /** The time the paper has at most. */
  public Window longest() {
    return new Window(daysMax, dayType, false);
  }

  /** The time before which customs may not decide against the paper. */
  public Window shortest() {
    return new Window(daysMin, dayType, false);
  }
}
