package org.originstream.domain.certificate;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of money.
 *
 * @param amount 18 digits, two of them decimals
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
  public Money {
    amount = Decimals.fit("amount", amount, 18, 2);
    Objects.requireNonNull(currency, "currency");
  }
}
