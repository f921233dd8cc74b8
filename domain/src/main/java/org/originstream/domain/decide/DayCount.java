package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How many there were on one day.
 *
 * @param day in UTC
 * @param count from 1
 */
public record DayCount(LocalDate day, int count) {
  public DayCount {
    Objects.requireNonNull(day, "day");
  }
}
