package org.originstream.domain.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What decides the country of origin where an importing party's rates differ by party.
 *
 * @param valueAddedMin least value added in the exporting party to be the country of origin, in
 *     percent
 * @param importCountries whose rates differ
 */
public record TariffDifferential(BigDecimal valueAddedMin, List<String> importCountries) {
  public TariffDifferential {
    Objects.requireNonNull(valueAddedMin, "valueAddedMin");
    importCountries = List.copyOf(importCountries);
  }
}
