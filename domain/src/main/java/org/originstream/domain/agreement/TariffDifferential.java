package org.originstream.domain.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.certificate.Item;

/**
 * What decides the country of origin where an importing party's rates differ by party.
 *
 * @param valueAddedMin least value added in the exporting party to be the country of origin, in
 *     percent
 * @param importCountries whose rates differ
 * @param hsCodes of the goods for which they differ, or how these begin; empty if they are not
 *     listed
 */
public record TariffDifferential(
    BigDecimal valueAddedMin, List<String> importCountries, List<String> hsCodes) {
  public TariffDifferential {
    Objects.requireNonNull(valueAddedMin, "valueAddedMin");
    importCountries = List.copyOf(importCountries);
    hsCodes = Goods.codes(hsCodes);
  }

  /** Whether rates differ for {@code item}, as far as goods are listed. */
  public boolean isFor(Item item) {
    return Goods.among(hsCodes, item.hs());
  }
}
