package org.originstream.domain.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Sourced;

/**
 * What is out of the ordinary over many certificates. A null term means that nothing of its kind is
 * ever unusual. How many requests for verification are usual is a term of each agreement.
 *
 * @param rate of issuing
 * @param unitValue what goods are worth each
 * @param watches what a node takes part in that does not say
 */
public record SignalTerms(
    @Nullable RateTerms rate,
    @Nullable ValueTerms unitValue,
    @Nullable Sourced<List<Watch>> watches) {
  /** Nothing is unusual, and nobody takes part unless it says so. */
  public static final SignalTerms NONE = new SignalTerms(null, null, null);

  /** Whether a node takes part that says {@code said}; null if it says nothing. */
  public boolean watched(@Nullable List<Watch> said, Watch watch) {
    List<Watch> unsaid = watches == null ? List.of() : watches.value();
    return Objects.requireNonNullElse(said, unsaid).contains(watch);
  }

  static void within(String what, Sourced<Integer> term, int min, int max) {
    if (term.value() < min || term.value() > max) {
      throw new IllegalArgumentException(
          "%s is %d; give a number from %d to %d".formatted(what, term.value(), min, max));
    }
  }

  static void aboveOne(Sourced<BigDecimal> factor) {
    if (factor.value().compareTo(BigDecimal.ONE) <= 0) {
      throw new IllegalArgumentException("factor is " + factor.value() + "; give a number above 1");
    }
  }
}
