package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;

/**
 * The importing customs denied the preference for some items, for good.
 *
 * @param header how every event begins
 * @param itemNumbers which items; the others are untouched
 * @param reason why it was denied
 */
public record PreferenceDenied(EventHeader header, List<Integer> itemNumbers, Reason reason)
    implements FeedbackEvent {
  public PreferenceDenied {
    Objects.requireNonNull(header, "header");
    itemNumbers = List.copyOf(itemNumbers);
    Objects.requireNonNull(reason, "reason");
  }
}
