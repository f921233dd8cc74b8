package org.originstream.domain.reference;

import java.math.BigDecimal;
import org.originstream.domain.agreement.Sourced;

/**
 * When a signatory issues unusually many certificates on one day: more than {@code floor}, and more
 * than {@code factor} times the mean of the days known before, if these are at least {@code
 * daysKnown}.
 *
 * @param floor so many a day are never unusual; from 1
 * @param factor how many times the usual; above 1
 * @param daysKnown days that must be known before; 1 to 30, which is what a card keeps
 */
public record RateTerms(
    Sourced<Integer> floor, Sourced<BigDecimal> factor, Sourced<Integer> daysKnown) {
  private static final int DAYS_MAX = 30;

  public RateTerms {
    SignalTerms.within("floor", floor, 1, Integer.MAX_VALUE);
    SignalTerms.aboveOne(factor);
    SignalTerms.within("daysKnown", daysKnown, 1, DAYS_MAX);
  }
}
