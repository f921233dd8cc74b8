package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.lifecycle.UseState;

/**
 * What became of one item.
 *
 * @param itemNumber of the certificate
 * @param state region C
 * @param criterion canonical origin criterion
 * @param issued as on the paper
 * @param used in the unit of the paper; null if nothing can be counted
 */
public record ItemUse(
    int itemNumber,
    UseState state,
    @Nullable String criterion,
    @Nullable Quantity issued,
    @Nullable BigDecimal used) {
  static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(6);

  public ItemUse {
    Objects.requireNonNull(state, "state");
  }

  /** How much of it is used, in the unit of the paper; zero if nothing can be counted. */
  BigDecimal usedSoFar() {
    return used == null ? NOTHING : used;
  }

  boolean isUsed() {
    return state == UseState.PARTIALLY_USED
        || state == UseState.FULLY_USED
        || usedSoFar().signum() > 0;
  }

  /** The same item in another state. */
  ItemUse withState(UseState newState) {
    return new ItemUse(itemNumber, newState, criterion, issued, used);
  }

  /** The same item with another balance. */
  ItemUse withUsed(@Nullable BigDecimal newUsed) {
    return new ItemUse(itemNumber, state, criterion, issued, newUsed);
  }
}
