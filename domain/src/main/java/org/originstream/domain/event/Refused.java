package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;

/**
 * The importing customs refused the certificate, or some of its items, at intake.
 *
 * @param header how every event begins
 * @param itemNumbers which items; empty means all
 * @param reason why it was refused
 */
public record Refused(EventHeader header, List<Integer> itemNumbers, Reason reason)
    implements FeedbackEvent {
  public Refused {
    Objects.requireNonNull(header, "header");
    itemNumbers = List.copyOf(itemNumbers);
    Objects.requireNonNull(reason, "reason");
  }
}
