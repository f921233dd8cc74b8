package org.originstream.domain.decide;

import java.util.Objects;
import java.util.UUID;

/**
 * An event the case remembers, to know it again.
 *
 * @param eventId its id
 * @param contentSha256 digest of its signed bytes
 * @param verdict what was decided
 * @param transition number of the case after it
 */
public record SeenEvent(UUID eventId, String contentSha256, Verdict verdict, long transition) {
  public SeenEvent {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(verdict, "verdict");
  }
}
