package org.originstream.domain.rule;

import java.util.ArrayList;
import java.util.List;
import org.originstream.domain.agreement.Evidence;

/** Gathers what one rule finds, at the weight the rule has under the agreement at hand. */
final class Findings {
  private final String ruleId;
  private final Severity severity;
  private final List<Finding> found;

  Findings(String ruleId, Severity severity) {
    this(ruleId, severity, new ArrayList<>());
  }

  private Findings(String ruleId, Severity severity, List<Finding> found) {
    this.ruleId = ruleId;
    this.severity = severity;
    this.found = found;
  }

  /** The same findings, for what rests on evidence of its own. */
  Findings on(Evidence evidence) {
    return new Findings(ruleId, weakened(severity, evidence), found);
  }

  void add(String path, String message, String fix) {
    found.add(new Finding(ruleId, severity, path, message, fix));
  }

  /** For a lesser case of the rule: never weighs more than the rule itself. */
  void add(Severity atMost, String path, String message, String fix) {
    Severity weaker = atMost.compareTo(severity) > 0 ? atMost : severity;
    found.add(new Finding(ruleId, weaker, path, message, fix));
  }

  void notEvaluated(String path, String message, String fix) {
    found.add(new Finding(ruleId, Severity.NOT_EVALUATED, path, message, fix));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  static Severity weakened(Severity severity, Evidence evidence) {
    return severity == Severity.REJECT && !evidence.mayRefuse() ? Severity.WARN : severity;
  }
}
