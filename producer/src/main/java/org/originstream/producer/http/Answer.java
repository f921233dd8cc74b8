package org.originstream.producer.http;

import org.originstream.formats.problem.Problem;
import org.originstream.formats.receipt.Receipt;

/** What the desk says to one event. */
public sealed interface Answer {
  /**
   * All in-sync replicas have it; it is not decided yet.
   *
   * @param receipt for the caller
   */
  record Taken(Receipt receipt) implements Answer {}

  /**
   * Not taken.
   *
   * @param problem why
   */
  record Refused(Problem problem) implements Answer {}
}
