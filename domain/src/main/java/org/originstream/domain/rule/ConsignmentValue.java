package org.originstream.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Item;

/** The value of a whole consignment, where it can be told. */
final class ConsignmentValue {
  private ConsignmentValue() {}

  /** The sum over all items; empty unless every item states its value in {@code currency}. */
  static Optional<BigDecimal> in(String currency, Certificate certificate) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Item item : certificate.items()) {
      if (item.fobValue() == null || !item.fobValue().currency().equals(currency)) {
        return Optional.empty();
      }
      sum = sum.add(item.fobValue().amount());
    }
    return certificate.items().isEmpty() ? Optional.empty() : Optional.of(sum);
  }
}
