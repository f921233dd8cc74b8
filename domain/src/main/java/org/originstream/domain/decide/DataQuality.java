package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/**
 * How good the data of an accepted event are, by what the rules found.
 *
 * @param warnings findings that warn
 * @param notEvaluated findings that could not be evaluated
 * @param notes findings that only inform
 */
public record DataQuality(int warnings, int notEvaluated, int notes) {
  static DataQuality of(List<Finding> findings) {
    return new DataQuality(
        count(findings, Severity.WARN),
        count(findings, Severity.NOT_EVALUATED),
        count(findings, Severity.INFO));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
