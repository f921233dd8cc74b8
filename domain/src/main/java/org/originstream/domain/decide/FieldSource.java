package org.originstream.domain.decide;

import java.util.Objects;

/**
 * Where the exchange has one field of the enrichment from.
 *
 * @param field its name
 * @param source register, profile or reckoning, with its version
 */
public record FieldSource(String field, String source) {
  public FieldSource {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(source, "source");
  }
}
