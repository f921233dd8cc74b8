package org.originstream.producer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;
import org.originstream.formats.problem.Problem;

/** What the desk says to one event. */
public sealed interface Answer {
  /**
   * All in-sync replicas have it; it is not decided yet.
   *
   * @param receiptId of the receipt and the event
   * @param receipt for the caller
   */
  record Taken(UUID receiptId, ObjectNode receipt) implements Answer {
    public Taken {
      Objects.requireNonNull(receiptId, "receiptId");
      Objects.requireNonNull(receipt, "receipt");
    }
  }

  /**
   * Not taken.
   *
   * @param problem why
   */
  record Refused(Problem problem) implements Answer {}
}
