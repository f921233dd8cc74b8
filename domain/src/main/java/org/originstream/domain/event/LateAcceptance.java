package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The importing customs take an expired certificate all the same (KR-IN, JAEPA; RCEP 3.22(6)).
 *
 * @param header how every event begins
 * @param presentedOn local date of presentation in the importing country
 * @param reason why it is excused
 */
public record LateAcceptance(EventHeader header, LocalDate presentedOn, Reason reason)
    implements FeedbackEvent {
  public LateAcceptance {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(presentedOn, "presentedOn");
    Objects.requireNonNull(reason, "reason");
  }
}
