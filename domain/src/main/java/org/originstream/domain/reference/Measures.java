package org.originstream.domain.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which units convert into which. A unit that is in no dimension converts into none.
 *
 * @param dimensions of which each unit is in one at most
 */
public record Measures(List<Dimension> dimensions) {
  /** No unit converts. */
  public static final Measures NONE = new Measures(List.of());

  private static final int BITS_MAX = 62;

  public Measures {
    dimensions = List.copyOf(dimensions);
    List<String> codes =
        dimensions.stream().flatMap(d -> d.units().stream()).map(UnitFactor::code).toList();
    codes.stream()
        .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException("the unit " + code + " stands twice");
            });
  }

  /** How to get from one unit to another; empty if it cannot be got, or is the same. */
  public Optional<UnitRate> rate(String from, String into) {
    return from.equals(into)
        ? Optional.empty()
        : dimensions.stream().flatMap(d -> rate(d, from, into)).findFirst();
  }

  private static Stream<UnitRate> rate(Dimension dimension, String from, String into) {
    return dimension.factor(from).stream()
        .flatMap(
            one -> dimension.factor(into).stream().flatMap(other -> rate(from, into, one, other)));
  }

  private static Stream<UnitRate> rate(String from, String into, BigDecimal one, BigDecimal other) {
    int scale = Math.max(one.scale(), other.scale());
    BigInteger times = one.setScale(scale).unscaledValue();
    BigInteger per = other.setScale(scale).unscaledValue();
    BigInteger common = times.gcd(per);
    BigInteger least = times.divide(common);
    BigInteger by = per.divide(common);
    return least.bitLength() > BITS_MAX || by.bitLength() > BITS_MAX
        ? Stream.empty()
        : Stream.of(new UnitRate(from, into, least.longValueExact(), by.longValueExact()));
  }
}
