package org.originstream.domain.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.originstream.domain.certificate.Quantity;

/**
 * How an amount in one unit is given in another: times this, divided by that; both without a
 * remainder of their own, so that nothing is rounded on the way.
 *
 * @param from UN/ECE Recommendation 20
 * @param into UN/ECE Recommendation 20
 * @param times from 1
 * @param per from 1
 */
public record UnitRate(String from, String into, long times, long per) {
  private static final int SCALE = 6;
  private static final int DIGITS_MAX = 18;

  public UnitRate {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(into, "into");
  }

  /**
   * The same amount in the other unit; empty if six decimals or eighteen digits do not hold it
   * exactly, or this is no rate.
   */
  public Optional<Quantity> converted(Quantity quantity) {
    if (times < 1 || per < 1) {
      return Optional.empty();
    }
    BigInteger millionths = quantity.value().setScale(SCALE).unscaledValue();
    BigInteger[] exact =
        millionths.multiply(BigInteger.valueOf(times)).divideAndRemainder(BigInteger.valueOf(per));
    BigDecimal value = new BigDecimal(exact[0], SCALE);
    return exact[1].signum() != 0 || value.precision() > DIGITS_MAX
        ? Optional.empty()
        : Optional.of(new Quantity(value, into));
  }
}
