package org.originstream.domain.agreement;

import java.util.Objects;

/**
 * A value with where it was found.
 *
 * @param value what holds
 * @param source text or address where it was found, for people
 * @param evidence how well it is founded
 */
public record Sourced<T>(T value, String source, Evidence evidence) {
  public Sourced {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
  }
}
