package org.originstream.domain.certificate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods on the paper.
 *
 * @param itemNumber from 1, contiguous
 * @param marks marks and numbers on the packages, at most 512 characters
 * @param packages by kind; empty for bulk
 * @param description at most 2,000 characters
 * @param hs code of the Harmonized System
 * @param originCountry ISO 3166-1 alpha-2, or {@code EU}
 * @param originCriterion present if preferential
 * @param quantity in a unit of Recommendation 20
 * @param grossMassKg kilograms, 16 digits, six of them decimals
 * @param netMassKg kilograms, 16 digits, six of them decimals
 * @param fobValue value free on board; demanded where the criterion is a value content
 * @param invoiceRefs numbers of the invoices that cover the item
 * @param tradingName brand
 * @param model model or type
 * @param gtin global trade item number
 */
public record Item(
    int itemNumber,
    @Nullable String marks,
    List<Packages> packages,
    @Nullable String description,
    @Nullable HsCode hs,
    @Nullable String originCountry,
    @Nullable OriginCriterion originCriterion,
    @Nullable Quantity quantity,
    @Nullable BigDecimal grossMassKg,
    @Nullable BigDecimal netMassKg,
    @Nullable Money fobValue,
    List<String> invoiceRefs,
    @Nullable String tradingName,
    @Nullable String model,
    @Nullable String gtin) {
  public Item {
    packages = List.copyOf(packages);
    invoiceRefs = List.copyOf(invoiceRefs);
    grossMassKg = Decimals.fitOptional("grossMassKg", grossMassKg, 16, 6);
    netMassKg = Decimals.fitOptional("netMassKg", netMassKg, 16, 6);
  }
}
