package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The importing customs received the paper but could not read it.
 *
 * @param header how every event begins
 * @param contentSha256 digest of the bytes as received
 * @param pointer JSON pointer to the element that could not be read
 * @param reason what was wrong
 */
public record NotReadable(
    EventHeader header, String contentSha256, @Nullable String pointer, Reason reason)
    implements FeedbackEvent {
  public NotReadable {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(reason, "reason");
  }
}
