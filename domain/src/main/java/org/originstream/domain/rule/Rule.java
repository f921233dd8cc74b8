package org.originstream.domain.rule;

import java.util.List;
import java.util.Optional;
import org.originstream.domain.agreement.AgreementProfile;

/** One thing a certificate is examined for. */
public interface Rule {
  /** Such as {@code X18}; stable for ever. */
  String id();

  /** How much a finding weighs where nothing weakens the rule. */
  Severity severity();

  /** What holds, in one clause. */
  String title();

  /** Where the rule comes from. */
  String source();

  /**
   * Pointers of the elements it looks at; {@code *} stands for one step, and every pointer includes
   * what lies below it. {@code /today} is the day of the examination.
   */
  List<String> fields();

  /** How much a finding weighs under an agreement; empty if the rule does not apply there. */
  Optional<Severity> severityUnder(AgreementProfile profile);

  /** Everything that it finds; empty if all is well. */
  List<Finding> check(Examination examination);
}
