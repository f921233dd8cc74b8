package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why something was done.
 *
 * @param code from the reason list of the reference data; {@code OTHER} needs a text
 * @param text for people
 */
public record Reason(String code, @Nullable String text) {
  public Reason {
    Objects.requireNonNull(code, "code");
  }
}
