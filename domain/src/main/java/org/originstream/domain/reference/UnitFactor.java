package org.originstream.domain.reference;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much one unit is of its dimension's first unit, exactly.
 *
 * @param code UN/ECE Recommendation 20
 * @param factor above zero
 */
public record UnitFactor(String code, BigDecimal factor) {
  public UnitFactor {
    Objects.requireNonNull(code, "code");
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("a factor is above zero, not " + factor);
    }
  }
}
