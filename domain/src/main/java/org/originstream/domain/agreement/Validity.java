package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Transport;

/**
 * How long a proof of origin is valid.
 *
 * @param months length; the last day is the eve of the same day so many months on
 * @param start from which day it runs
 */
public record Validity(int months, ValidityStart start) {
  public Validity {
    Objects.requireNonNull(start, "start");
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("a validity is of 1 to 120 months, not " + months);
    }
  }

  /**
   * The last day of validity.
   *
   * @return empty if it runs from shipment and no departure date is stated
   */
  public Optional<LocalDate> lastDay(Certificate certificate) {
    return firstDay(certificate).map(day -> day.plusMonths(months).minusDays(1));
  }

  private Optional<LocalDate> firstDay(Certificate certificate) {
    if (start == ValidityStart.SHIPMENT_IF_RETROACTIVE
        && certificate.flags().issuedRetroactively()) {
      return Optional.ofNullable(certificate.transport()).map(Transport::departureDate);
    }
    return Optional.of(certificate.heading().issueDate());
  }
}
