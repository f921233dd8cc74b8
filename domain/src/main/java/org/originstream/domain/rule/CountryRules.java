package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.originstream.domain.agreement.AgreementParty;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.reference.CodeLists;

/** The two ends fit one another, the issuer and the agreement. */
final class CountryRules {
  private static final String EXPORT = "/certificate/heading/exportCountry";
  private static final String IMPORT = "/certificate/heading/importCountry";

  private CountryRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X01",
                Severity.REJECT,
                "Goods cross a border",
                "scope of every agreement",
                EXPORT,
                IMPORT)
            .always(CountryRules::border),
        rule(
                "X02",
                Severity.REJECT,
                "The agreement is in force between both countries on the day of issue",
                "dates of accession",
                "/certificate/heading/agreementCode",
                EXPORT,
                IMPORT,
                "/certificate/heading/issueDate")
            .always(CountryRules::inForce),
        rule(
                "X03",
                Severity.REJECT,
                "The exporting country issues; back to back, the intermediate party",
                "definition of the issuing body of the exporting party",
                "/certificate/issuer/country",
                EXPORT)
            .always(CountryRules::issuingCountry));
  }

  private static void border(Examination e, Findings findings) {
    if (!e.crossesBorder()) {
      findings.add(
          IMPORT,
          "both exporting and importing country are " + Quote.of(e.heading().importCountry()),
          "State the country the goods go to.");
    }
  }

  private static void inForce(Examination e, Findings findings) {
    AgreementProfile profile = e.profile();
    String code = e.heading().agreementCode();
    if (profile == null && code != null) {
      findings.notEvaluated(
          "/certificate/heading/agreementCode",
          "there is no profile of an agreement " + Quote.of(code) + ": its rules are not evaluated",
          "Check the code; the operator may load a profile for the agreement.");
    }
    if (profile == null || profile.membership().parties() == null) {
      return;
    }
    Findings onList = findings.on(profile.membership().parties().evidence());
    inForce(e, profile, EXPORT, e.heading().exportCountry(), onList);
    if (e.crossesBorder()) {
      inForce(e, profile, IMPORT, e.heading().importCountry(), onList);
    }
  }

  private static void inForce(
      Examination e, AgreementProfile profile, String path, String country, Findings findings) {
    if (!e.isCountry(country)) {
      return;
    }
    LocalDate day = e.heading().issueDate();
    Optional<AgreementParty> party = party(e, profile, country);
    if (party.isEmpty()) {
      findings.add(
          path,
          Quote.of(country) + " is no party to " + profile.registerCode(),
          "Use an agreement both countries are party to, or a non-preferential certificate.");
    } else if (day.isBefore(party.get().inForceFrom())) {
      findings
          .on(party.get().evidence())
          .add(
              path,
              profile.registerCode()
                  + " is in force for "
                  + Quote.of(country)
                  + " only from "
                  + party.get().inForceFrom(),
              "Use an agreement in force on the day of issue, " + day + ".");
    }
  }

  /** The party the country is, or belongs to. */
  static Optional<AgreementParty> party(Examination e, AgreementProfile profile, String country) {
    return profile
        .membership()
        .party(country)
        .or(
            () ->
                e.codeLists().isUnionMember(country, e.heading().issueDate())
                    ? profile.membership().party(CodeLists.EUROPEAN_UNION)
                    : Optional.empty());
  }

  private static void issuingCountry(Examination e, Findings findings) {
    String issuing = e.certificate().issuer().country();
    if (!e.certificate().flags().backToBack()
        && e.isCountry(issuing)
        && mayExport(e)
        && !issuing.equals(e.heading().exportCountry())
        && !unionAndMember(e, issuing, e.heading().exportCountry())) {
      findings.add(
          "/certificate/issuer/country",
          Quote.of(issuing)
              + " issues for goods exported from "
              + Quote.of(e.heading().exportCountry()),
          "Have the proof issued in the exporting country, or mark it as back to back.");
    }
  }

  /** False where rule X02 has found the exporting country to be no party: that is the mistake. */
  private static boolean mayExport(Examination e) {
    AgreementProfile profile = e.profile();
    return profile == null
        || profile.membership().parties() == null
        || party(e, profile, e.heading().exportCountry()).isPresent();
  }

  static boolean unionAndMember(Examination e, String one, String other) {
    LocalDate day = e.heading().issueDate();
    return (CodeLists.EUROPEAN_UNION.equals(one) && e.codeLists().isUnionMember(other, day))
        || (CodeLists.EUROPEAN_UNION.equals(other) && e.codeLists().isUnionMember(one, day));
  }
}
