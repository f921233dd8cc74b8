package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.OriginEvent;

/**
 * An authentic, decoded event with the record it came in.
 *
 * @param event what was read
 * @param arrival how it came
 * @param contentSha256 digest of the signed bytes (the value without its framing), 64 lower-case
 *     hexadecimal digits
 */
public record Received(OriginEvent event, Arrival arrival, String contentSha256) {
  public Received {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(arrival, "arrival");
    Objects.requireNonNull(contentSha256, "contentSha256");
  }
}
