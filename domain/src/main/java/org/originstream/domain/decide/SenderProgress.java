package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.NodeCode;

/**
 * How far one sender's numbering has come.
 *
 * @param node of the sender
 * @param authority of the sender
 * @param lastNumber latest number decided
 */
public record SenderProgress(NodeCode node, String authority, long lastNumber) {
  public SenderProgress {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(authority, "authority");
  }
}
