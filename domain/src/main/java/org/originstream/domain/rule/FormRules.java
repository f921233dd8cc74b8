package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.originstream.domain.agreement.FormEdition;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.reference.RegisteredAuthority;

/** The paper's number, edition and time. */
final class FormRules {
  private static final int NUMBER_MAX = 70;

  private FormRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "S07",
                Severity.REJECT,
                "The certificate number has 1 to 70 characters and its issuer's pattern, and so a check code",
                "RCEP and China–Korea: a unique number; WCO data element D014",
                "/certificate/heading/certificateNumber",
                "/certificate/authentication/checkCode",
                "/certificate/issuer/authority/authorityId",
                "/header/certificate")
            .always(FormRules::numbers),
        rule(
                "S09",
                Severity.REJECT,
                "The issue date is the date of the instant of issue at the place of issue",
                "ALADI's COD dates without offset are ambiguous [G]",
                "/certificate/heading/issuedAt",
                "/certificate/heading/issueDate")
            .always(FormRules::localDate),
        rule(
                "S10",
                Severity.REJECT,
                "The form's edition is accepted on the day of issue",
                "Viet Nam customs, letter 1568: the old Form D until 31 October 2022 [V]",
                "/certificate/heading/formType",
                "/certificate/heading/formVersion",
                "/certificate/heading/issueDate")
            .restingOn(profile -> profile.paper().forms(), FormRules::edition));
  }

  private static void numbers(Examination e, Findings findings) {
    number(e, findings);
    checkCode(e, findings);
  }

  /** A wrong code spoils the look-up, and nothing else. */
  private static void checkCode(Examination e, Findings findings) {
    Pattern pattern =
        AuthorityRules.registered(e).map(RegisteredAuthority::checkCodePattern).orElse(null);
    String code = e.certificate().authentication().checkCode();
    if (pattern == null || (code != null && pattern.matcher(code).matches())) {
      return;
    }
    findings.add(
        Severity.WARN,
        "/certificate/authentication/checkCode",
        (code == null
                ? "there is no check code"
                : "the check code " + Quote.of(code) + " is not of the form")
            + " that its issuer registered, "
            + pattern,
        "Give the code as printed; without it the paper cannot be looked up at its issuer.");
  }

  private static void number(Examination e, Findings findings) {
    String number = e.heading().certificateNumber();
    String path = "/certificate/heading/certificateNumber";
    if (number.isBlank() || number.length() > NUMBER_MAX) {
      findings.add(
          path,
          "the certificate number has " + number.length() + " characters; 1 to 70 are allowed",
          "Give the number as printed on the paper.");
      return;
    }
    Pattern pattern =
        AuthorityRules.registered(e).map(RegisteredAuthority::numberPattern).orElse(null);
    if (pattern != null && !pattern.matcher(number).matches()) {
      findings.add(
          path,
          "the number "
              + Quote.of(number)
              + " is not of the form its issuer registered, "
              + pattern,
          "Give the number as printed, or have the issuer register its new form.");
    }
  }

  private static void localDate(Examination e, Findings findings) {
    OffsetDateTime issuedAt = e.heading().issuedAt();
    LocalDate issueDate = e.heading().issueDate();
    if (issuedAt != null && !issuedAt.toLocalDate().equals(issueDate)) {
      findings.add(
          "/certificate/heading/issuedAt",
          "the instant of issue " + issuedAt + " is not on the issue date " + issueDate,
          "Give the instant with the offset of the place of issue.");
    }
  }

  private static void edition(Examination e, List<FormEdition> forms, Findings findings) {
    Heading heading = e.heading();
    List<FormEdition> same =
        forms.stream()
            .filter(form -> form.type().equals(heading.formType()))
            .filter(form -> Objects.equals(form.version(), heading.formVersion()))
            .toList();
    if (same.isEmpty()) {
      findings.add(
          "/certificate/heading/formVersion",
          "there is no form "
              + Quote.of(heading.formType())
              + " of edition "
              + Quote.of(heading.formVersion())
              + " under this agreement",
          "Use a form and edition of the agreement.");
    } else if (same.stream().noneMatch(form -> form.accepts(heading.issueDate()))) {
      findings.add(
          "/certificate/heading/formVersion",
          "edition "
              + Quote.of(heading.formVersion())
              + " of the form is not accepted for issue on "
              + heading.issueDate(),
          "Use the edition in force on the day of issue.");
    }
  }
}
