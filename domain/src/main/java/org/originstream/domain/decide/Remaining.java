package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** What is left of the items for a successor. */
final class Remaining {
  private static final int TOLD_MAX = 20;

  private Remaining() {}

  /** Says what the successor may cover, if anything has been used. */
  static List<Finding> told(Use use) {
    return use.any()
        ? use.items().stream().flatMap(i -> told(i).stream()).limit(TOLD_MAX).toList()
        : List.of();
  }

  private static Optional<Finding> told(ItemUse item) {
    Quantity issued = item.issued();
    if (issued == null) {
      return Optional.empty();
    }
    BigDecimal left = issued.value().subtract(item.usedSoFar());
    return Optional.of(
        new Finding(
            "RP3",
            Severity.INFO,
            "/successor",
            "of item "
                + item.itemNumber()
                + " "
                + left.stripTrailingZeros().toPlainString()
                + " "
                + issued.unit()
                + " remain",
            "let the successor cover no more"));
  }
}
