package org.originstream.domain.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Cumulation of goods that do not reach the full value content.
 *
 * @param percentFrom least value content, in percent
 * @param percentBelow value content from which it is not needed any more, in percent
 * @param importCountries who accepts it; empty for all parties
 */
public record PartialCumulation(
    BigDecimal percentFrom, BigDecimal percentBelow, List<String> importCountries) {
  public PartialCumulation {
    Objects.requireNonNull(percentFrom, "percentFrom");
    Objects.requireNonNull(percentBelow, "percentBelow");
    importCountries = List.copyOf(importCountries);
    if (percentFrom.compareTo(percentBelow) >= 0) {
      throw new IllegalArgumentException(
          "partial cumulation begins below where it ends: " + percentFrom + ", " + percentBelow);
    }
  }
}
