package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods were declared under the certificate.
 *
 * @param header how every event begins
 * @param declarationNumber of the customs declaration
 * @param customsOffice where it was lodged
 * @param declarationDate local date of the declaration
 * @param items which quantities of which items, with the treatment given
 * @param outage id of the outage under whose fallback the goods were cleared, before the
 *     certificate itself arrived; null if none
 */
public record Utilised(
    EventHeader header,
    String declarationNumber,
    @Nullable String customsOffice,
    LocalDate declarationDate,
    List<UsedItem> items,
    @Nullable String outage)
    implements FeedbackEvent {
  public Utilised {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(declarationNumber, "declarationNumber");
    Objects.requireNonNull(declarationDate, "declarationDate");
    items = List.copyOf(items);
  }
}
