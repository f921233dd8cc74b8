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
  public ItemUse {
    Objects.requireNonNull(state, "state");
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
