package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.rule.Finding;

/**
 * What the ledger says was used of one item.
 *
 * @param lines the lines that count
 * @param amount their sum; meaningful in one unit only
 * @param units the units they were reported in
 */
record UsedQuantity(List<UseEntry> lines, BigDecimal amount, Set<String> units) {
  static UsedQuantity of(Use use, int itemNumber) {
    List<UseEntry> lines = use.counted(itemNumber);
    return new UsedQuantity(
        lines,
        lines.stream().map(u -> u.quantity().value()).reduce(ItemUse.NOTHING, BigDecimal::add),
        lines.stream().map(u -> u.quantity().unit()).collect(Collectors.toUnmodifiableSet()));
  }

  boolean any() {
    return !lines.isEmpty();
  }

  /** Why a new version cannot state {@code next} for the item; empty if it can. */
  Optional<Finding> contradicts(
      int itemNumber, @Nullable Quantity before, @Nullable Quantity next, String path) {
    if (!any() || (before == null && next == null)) {
      return Optional.empty();
    }
    if (next != null && !units.equals(Set.of(next.unit()))) {
      return Optional.of(
          Growth.reject(
              "AM4",
              path,
              "use of item " + itemNumber + " was reported in " + String.join(", ", units),
              "keep that unit"));
    }
    return next == null || next.value().compareTo(amount) < 0
        ? Optional.of(
            Growth.reject(
                "AM1",
                path,
                "item " + itemNumber + " cannot fall below the " + text() + " already used",
                "keep the unit and at least the used quantity"))
        : Optional.empty();
  }

  private String text() {
    return amount.stripTrailingZeros().toPlainString() + " " + String.join(", ", units);
  }
}
