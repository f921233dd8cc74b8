package org.originstream.adapter.feedback;

import org.originstream.formats.problem.Problem;
import org.originstream.formats.receipt.Receipt;

/** What the door answers. */
public sealed interface FeedbackAnswer {
  /** The answer is written for good; it is not decided about yet. */
  record Taken(Receipt receipt) implements FeedbackAnswer {}

  /** It is not; the problem says why and what to do. */
  record Refused(Problem problem) implements FeedbackAnswer {}
}
