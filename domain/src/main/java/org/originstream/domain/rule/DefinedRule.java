package org.originstream.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;

/**
 * A rule put together from its parts.
 *
 * @param id stable
 * @param severity where nothing weakens it
 * @param title what holds
 * @param source where it comes from
 * @param fields what it looks at
 * @param basis the evidence it rests on under an agreement, empty if it does not apply there; null
 *     for a rule that holds whatever the agreement
 * @param body what it does
 */
record DefinedRule(
    String id,
    Severity severity,
    String title,
    String source,
    List<String> fields,
    @Nullable Function<AgreementProfile, Optional<Evidence>> basis,
    BiConsumer<Examination, Findings> body)
    implements Rule {
  DefinedRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    fields = List.copyOf(fields);
    Objects.requireNonNull(body, "body");
  }

  @Override
  public Optional<Severity> severityUnder(AgreementProfile profile) {
    return basis == null
        ? Optional.of(severity)
        : basis.apply(profile).map(evidence -> Findings.weakened(severity, evidence));
  }

  @Override
  public List<Finding> check(Examination examination) {
    AgreementProfile profile = examination.profile();
    Optional<Severity> weight =
        basis == null
            ? Optional.of(severity)
            : Optional.ofNullable(profile).flatMap(this::severityUnder);
    if (weight.isEmpty()) {
      return List.of();
    }
    Findings findings = new Findings(id, weight.get());
    body.accept(examination, findings);
    return findings.all();
  }

  /** A term of a profile that a rule rests on; null where the agreement has none. */
  interface Term<T> {
    @Nullable Sourced<T> of(AgreementProfile profile);
  }

  /** What a rule does that rests on a term. */
  interface TermBody<T> {
    void check(Examination examination, T value, Findings findings);
  }

  /** The parts of a rule before its body is known. */
  record Draft(String id, Severity severity, String title, String source, List<String> fields) {
    /** A rule that holds whatever the agreement. */
    Rule always(BiConsumer<Examination, Findings> body) {
      return new DefinedRule(id, severity, title, source, fields, null, body);
    }

    /** A rule that rests on several terms of the profile at once. */
    Rule where(
        Function<AgreementProfile, Optional<Evidence>> basis,
        BiConsumer<Examination, Findings> body) {
      return new DefinedRule(id, severity, title, source, fields, basis, body);
    }

    /** A rule that applies where the agreement has the term, and weighs what its evidence bears. */
    <T> Rule restingOn(Term<T> term, TermBody<T> body) {
      return new DefinedRule(
          id,
          severity,
          title,
          source,
          fields,
          profile -> Optional.ofNullable(term.of(profile)).map(Sourced::evidence),
          (examination, findings) -> {
            AgreementProfile profile = examination.profile();
            Sourced<T> value = profile == null ? null : term.of(profile);
            if (value != null) {
              body.check(examination, value.value(), findings);
            }
          });
    }
  }

  static Draft rule(String id, Severity severity, String title, String source, String... fields) {
    return new Draft(id, severity, title, source, List.of(fields));
  }
}
