package org.originstream.domain.certificate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commercial invoice for the goods.
 *
 * @param number at most 70 characters
 * @param date local date of the invoice
 * @param issuerCountry ISO 3166-1 alpha-2 of who invoices
 */
public record Invoice(String number, @Nullable LocalDate date, @Nullable String issuerCountry) {
  public Invoice {
    Objects.requireNonNull(number, "number");
  }
}
