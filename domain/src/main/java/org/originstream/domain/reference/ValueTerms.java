package org.originstream.domain.reference;

import java.math.BigDecimal;
import org.originstream.domain.agreement.Sourced;

/**
 * When a unit of goods is worth something unusual: {@code factor} times above or below the median
 * of the latest values of the same signatory for the same goods, currency and unit, if at least
 * {@code valuesKnown} of them are known.
 *
 * @param factor how many times above or below; above 1
 * @param valuesKnown values that must be known before; 1 to 16, which is what a card keeps
 */
public record ValueTerms(Sourced<BigDecimal> factor, Sourced<Integer> valuesKnown) {
  private static final int VALUES_MAX = 16;

  public ValueTerms {
    SignalTerms.aboveOne(factor);
    SignalTerms.within("valuesKnown", valuesKnown, 1, VALUES_MAX);
  }
}
