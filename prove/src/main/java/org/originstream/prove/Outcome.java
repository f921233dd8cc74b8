package org.originstream.prove;

import java.time.Duration;

/**
 * What came of a proof that was asked for.
 *
 * @param proof which
 * @param verdict of the judges
 * @param took how long it took
 */
record Outcome(Proof proof, Verdict verdict, Duration took) {
  /** Whether it came out as it must. */
  boolean isAsItMust() {
    return proof.mustFail() ? isFoundOut() : verdict.isKept();
  }

  private boolean isFoundOut() {
    return proof.sabotage().stream()
        .flatMap(sabotage -> sabotage.symptoms().stream())
        .anyMatch(symptom -> verdict.counts().containsKey(symptom.name()));
  }

  String line() {
    String line = verdict.line() + " took=" + took.toSeconds() + "s";
    if (!proof.mustFail()) {
      return line;
    }
    return (isAsItMust() ? "found out: " : "NOT FOUND OUT: ") + line;
  }

  String file() {
    return verdict.invariant()
        + (verdict.sabotage().isEmpty() ? "" : "-" + verdict.sabotage())
        + ".json";
  }
}
