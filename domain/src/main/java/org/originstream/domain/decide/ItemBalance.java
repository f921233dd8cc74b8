package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.lifecycle.UseState;

/**
 * How much of one item has been used.
 *
 * @param itemNumber of the certificate
 * @param state where its use stands
 * @param criterion canonical origin criterion, if it could be mapped
 * @param issued as on the paper
 * @param used in the unit of the paper
 */
public record ItemBalance(
    int itemNumber,
    UseState state,
    @Nullable String criterion,
    @Nullable Quantity issued,
    @Nullable BigDecimal used) {
  public ItemBalance {
    Objects.requireNonNull(state, "state");
  }
}
