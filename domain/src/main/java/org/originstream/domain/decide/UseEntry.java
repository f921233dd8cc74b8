package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.Treatment;

/**
 * One line of the use ledger.
 *
 * @param eventId of the report
 * @param declarationNumber of the customs declaration
 * @param declarationDate local date
 * @param itemNumber of the certificate
 * @param quantity as reported; in the paper's unit, if that one converts into it
 * @param treatment given or not
 * @param reversed whether it was taken back
 * @param customsOffice where the declaration was lodged
 * @param outageUse if the goods were cleared under the fallback of an outage
 */
public record UseEntry(
    UUID eventId,
    String declarationNumber,
    LocalDate declarationDate,
    int itemNumber,
    Quantity quantity,
    Treatment treatment,
    boolean reversed,
    @Nullable String customsOffice,
    @Nullable OutageUse outageUse) {
  public UseEntry {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(declarationNumber, "declarationNumber");
    Objects.requireNonNull(declarationDate, "declarationDate");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(treatment, "treatment");
  }

  /** Whether it counts against the item. */
  boolean counts() {
    return !reversed && treatment == Treatment.GIVEN && (outageUse == null || outageUse.matched());
  }

  /** Whether it still waits for a certificate that covers it. */
  boolean unmatched() {
    return !reversed && outageUse != null && !outageUse.matched();
  }

  UseEntry takenBack() {
    return new UseEntry(
        eventId,
        declarationNumber,
        declarationDate,
        itemNumber,
        quantity,
        treatment,
        true,
        customsOffice,
        outageUse);
  }

  /** The same line, with its quantity in the paper's unit. */
  UseEntry counted(Quantity inUnitOfPaper) {
    return new UseEntry(
        eventId,
        declarationNumber,
        declarationDate,
        itemNumber,
        inUnitOfPaper,
        treatment,
        reversed,
        customsOffice,
        outageUse);
  }

  UseEntry matched() {
    OutageUse use = Objects.requireNonNull(outageUse, "only use under an outage is matched");
    return new UseEntry(
        eventId,
        declarationNumber,
        declarationDate,
        itemNumber,
        quantity,
        treatment,
        reversed,
        customsOffice,
        new OutageUse(use.outageId(), use.reportedBy(), true));
  }
}
