package org.originstream.domain.certificate;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The period over which one declaration covers several shipments.
 *
 * @param from first day
 * @param to last day, at most 12 months after the first
 */
public record BlanketPeriod(LocalDate from, LocalDate to) {
  public BlanketPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
