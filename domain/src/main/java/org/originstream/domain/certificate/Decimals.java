package org.originstream.domain.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Fixes the scale of every decimal at the border, so that equal amounts are equal values. */
public final class Decimals {
  private Decimals() {}

  /**
   * The same amount with so many decimals.
   *
   * @throws IllegalArgumentException if {@code value} has more than {@code scale} decimals or more
   *     than {@code precision} digits in all
   */
  public static BigDecimal fit(String name, BigDecimal value, int precision, int scale) {
    BigDecimal fitted;
    try {
      fitted = value.setScale(scale, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(name + " has more than " + scale + " decimals", e);
    }
    if (fitted.precision() > precision) {
      throw new IllegalArgumentException(name + " has more than " + precision + " digits");
    }
    return fitted;
  }

  static @Nullable BigDecimal fitOptional(
      String name, @Nullable BigDecimal value, int precision, int scale) {
    return value == null ? null : fit(name, value, precision, scale);
  }
}
