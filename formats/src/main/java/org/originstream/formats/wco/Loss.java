package org.originstream.formats.wco;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that one conversion left behind.
 *
 * @param path where it stands in the source: a JSON pointer, or a path of XML elements
 * @param reason why
 * @param kept what went over in its stead; null if nothing
 */
public record Loss(String path, LossReason reason, @Nullable String kept) {
  public Loss {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
  }
}
