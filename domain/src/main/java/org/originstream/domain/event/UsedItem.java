package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;

/**
 * What one declaration used of one item.
 *
 * @param itemNumber of the certificate's item
 * @param quantity how much, in the unit of the certificate or one that converts into it
 * @param treatment whether preference was given
 * @param reason why it was not given
 */
public record UsedItem(
    int itemNumber, Quantity quantity, Treatment treatment, @Nullable Reason reason) {
  public UsedItem {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(treatment, "treatment");
  }
}
