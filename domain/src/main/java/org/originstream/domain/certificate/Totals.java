package org.originstream.domain.certificate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Totals over all items.
 *
 * @param packages how many, from 0
 * @param grossMassKg kilograms, 16 digits, six of them decimals
 */
public record Totals(@Nullable Integer packages, @Nullable BigDecimal grossMassKg) {
  /** A paper that gives no totals. */
  public static final Totals NONE = new Totals(null, null);

  public Totals {
    grossMassKg = Decimals.fitOptional("grossMassKg", grossMassKg, 16, 6);
  }
}
