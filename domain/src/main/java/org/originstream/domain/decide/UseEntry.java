package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.Treatment;

/**
 * One line of the use ledger.
 *
 * @param eventId of the report
 * @param declarationNumber of the customs declaration
 * @param declarationDate local date
 * @param itemNumber of the certificate
 * @param quantity as reported
 * @param treatment given or not
 * @param reversed whether it was taken back
 */
public record UseEntry(
    UUID eventId,
    String declarationNumber,
    LocalDate declarationDate,
    int itemNumber,
    Quantity quantity,
    Treatment treatment,
    boolean reversed) {
  public UseEntry {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(declarationNumber, "declarationNumber");
    Objects.requireNonNull(declarationDate, "declarationDate");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(treatment, "treatment");
  }

  UseEntry takenBack() {
    return new UseEntry(
        eventId, declarationNumber, declarationDate, itemNumber, quantity, treatment, true);
  }
}
