package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest values per unit of some goods.
 *
 * @param of subheading, currency and unit
 * @param latest at most 16, the oldest first
 */
public record ValueSeries(String of, List<BigDecimal> latest) {
  private static final int LATEST_MAX = 16;

  public ValueSeries {
    Objects.requireNonNull(of, "of");
    latest = List.copyOf(latest);
  }

  ValueSeries with(BigDecimal value) {
    List<BigDecimal> longer = new ArrayList<>(latest);
    longer.add(value);
    return new ValueSeries(
        of, longer.subList(Math.max(0, longer.size() - LATEST_MAX), longer.size()));
  }

  /** The middle of the values before; empty if they are fewer than {@code enough}. */
  Optional<BigDecimal> median(int enough) {
    return latest.size() < enough
        ? Optional.empty()
        : Optional.of(latest.stream().sorted().toList().get(latest.size() / 2));
  }
}
