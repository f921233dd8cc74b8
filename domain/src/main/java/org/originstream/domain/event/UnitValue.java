package org.originstream.domain.event;

import java.math.BigDecimal;
import java.util.Objects;
import org.originstream.domain.certificate.Decimals;

/**
 * What one unit of some goods is said to be worth.
 *
 * @param of subheading, currency and unit, such as {@code 870830 USD/H87}
 * @param value 18 digits, six of them decimals
 */
public record UnitValue(String of, BigDecimal value) {
  public UnitValue {
    Objects.requireNonNull(of, "of");
    value = Decimals.fit("value of a unit", value, 18, 6);
  }
}
