package org.originstream.domain.decide;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.event.Reason;

/**
 * An early event and what it waits for.
 *
 * @param eventId its id
 * @param contentSha256 digest of its signed bytes
 * @param arrival the record, byte for byte
 * @param waitsFor what has not come yet
 * @param until when it is given up
 */
public record HeldEvent(
    UUID eventId, String contentSha256, Arrival arrival, Reason waitsFor, Instant until) {
  public HeldEvent {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(arrival, "arrival");
    Objects.requireNonNull(waitsFor, "waitsFor");
    Objects.requireNonNull(until, "until");
  }
}
