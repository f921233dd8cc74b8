package org.originstream.domain.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file named by its content; the file itself travels beside the event.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param mediaType such as {@code application/pdf}
 * @param bytes size in bytes
 * @param title for people
 * @param language BCP 47 tag
 */
public record Attachment(
    String sha256,
    String mediaType,
    long bytes,
    @Nullable String title,
    @Nullable String language) {
  public Attachment {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(mediaType, "mediaType");
  }
}
