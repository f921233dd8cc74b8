package org.originstream.domain.decide;

import java.util.Arrays;
import java.util.Optional;

/** What the exchange waits for on behalf of others. */
public enum Expected {
  /** The first moment after the last day of validity. */
  EXPIRY("expiry"),
  /** Proof that the importing customs have the current version. */
  ACKNOWLEDGEMENT("acknowledgement"),
  /** A first report of use. */
  USE_REPORT("use-report"),
  /** That the exporting side has received a verification request. */
  VERIFICATION_RECEIPT("verification-receipt"),
  /** The exporting side's answer to a verification request. */
  VERIFICATION_ANSWER("verification-answer"),
  /** What another certificate says to a link. */
  LINK_ANSWER("link-answer"),
  /** That the successor a paper names cites that paper. */
  SUCCESSOR("successor"),
  /** The importing side's determination after the answer. */
  DETERMINATION("determination"),
  /** The exporting side's correction after a notice. */
  CORRECTION("correction");

  private static final char SEPARATOR = ':';

  private final String word;

  Expected(String word) {
    this.word = word;
  }

  /** The id of the timer that waits for it, which is also what an overdue note calls it. */
  String timerId(String subject) {
    return word + SEPARATOR + subject;
  }

  /** What a timer waits for; empty if it is not one of these. */
  static Optional<Expected> of(String timerId) {
    return Arrays.stream(values())
        .filter(expected -> timerId.startsWith(expected.word + SEPARATOR))
        .findFirst();
  }

  /** Of what exactly, such as which version or which verification. */
  String subject(String timerId) {
    return timerId.substring(word.length() + 1);
  }
}
