package org.originstream.benchmarks.figure;

/**
 * A figure to reach.
 *
 * @param what of what
 * @param target as agreed
 * @param measured what came out, or {@code –}
 * @param standing reached, missed, or why it is open
 */
record Target(String what, String target, String measured, String standing) {
  static Target notYet(String what, String target) {
    return new Target(what, target, "–", "not measured yet");
  }

  /** More is better. */
  static String atLeast(double measured, double target) {
    return measured >= target ? "reached" : "missed";
  }

  /** Less is better. */
  static String atMost(double measured, double target) {
    return measured <= target ? "reached" : "missed";
  }
}
