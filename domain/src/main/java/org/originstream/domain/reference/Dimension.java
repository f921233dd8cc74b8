package org.originstream.domain.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.originstream.domain.agreement.Evidence;

/**
 * Units that measure the same, and so convert into one another.
 *
 * @param name such as {@code MASS}
 * @param source why the factors are exact, for people
 * @param evidence how well that is founded
 * @param units each once
 */
public record Dimension(String name, String source, Evidence evidence, List<UnitFactor> units) {
  public Dimension {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
    units = List.copyOf(units);
    long different = units.stream().map(UnitFactor::code).distinct().count();
    if (different < units.size()) {
      throw new IllegalArgumentException("a unit stands twice in " + name);
    }
  }

  /** How much one {@code unit} is of the dimension's first unit; empty if it is of another. */
  public Optional<BigDecimal> factor(String unit) {
    return units.stream().filter(u -> u.code().equals(unit)).map(UnitFactor::factor).findFirst();
  }
}
