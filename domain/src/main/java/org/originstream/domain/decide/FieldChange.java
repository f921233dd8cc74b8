package org.originstream.domain.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One element of a paper that a new version says differently.
 *
 * @param path JSON pointer into the event, such as /certificate/items/0/quantity/value
 * @param before what the earlier version said, cut to 200 characters; null if it was absent
 * @param after what the new version says, cut likewise; null if it is absent now
 */
public record FieldChange(String path, @Nullable String before, @Nullable String after) {
  public FieldChange {
    Objects.requireNonNull(path, "path");
  }
}
