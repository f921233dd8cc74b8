package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;

/**
 * An appeal against a denial succeeded, or a refund was granted.
 *
 * @param header how every event begins
 * @param itemNumbers which items
 * @param reason on what ground
 */
public record AppealUpheld(EventHeader header, List<Integer> itemNumbers, Reason reason)
    implements FeedbackEvent {
  public AppealUpheld {
    Objects.requireNonNull(header, "header");
    itemNumbers = List.copyOf(itemNumbers);
    Objects.requireNonNull(reason, "reason");
  }
}
