package org.originstream.domain.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * The importing customs hold the paper: a receipt over its bytes.
 *
 * @param header how every event begins
 * @param contentSha256 digest of the signed bytes as received, 64 lower-case hexadecimal digits
 * @param receivedAt when they were received
 */
public record Acknowledged(EventHeader header, String contentSha256, OffsetDateTime receivedAt)
    implements FeedbackEvent {
  public Acknowledged {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(receivedAt, "receivedAt");
  }
}
