package org.originstream.domain.certificate;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of goods.
 *
 * @param value 18 digits, six of them decimals
 * @param unit UN/ECE Recommendation 20
 */
public record Quantity(BigDecimal value, String unit) {
  public Quantity {
    value = Decimals.fit("quantity", value, 18, 6);
    Objects.requireNonNull(unit, "unit");
  }
}
