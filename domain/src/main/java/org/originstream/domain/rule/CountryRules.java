package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.originstream.domain.agreement.AgreementParty;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.certificate.Transport;
import org.originstream.domain.reference.CodeLists;

/** The countries on the paper fit one another and the agreement. */
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
            .always(CountryRules::issuingCountry),
        rule(
                "X04",
                Severity.REJECT,
                "Every item's country of origin is a party to the agreement",
                "RCEP box 11",
                "/certificate/items/*/originCountry")
            .restingOn(profile -> profile.membership().parties(), CountryRules::origin),
        rule(
                "X05",
                Severity.WARN,
                "No item originates in the importing country",
                "re-import",
                "/certificate/items/*/originCountry",
                IMPORT)
            .always(CountryRules::reimport),
        rule(
                "X34",
                Severity.WARN,
                "Transit stays within the parties, or non-alteration has to be shown",
                "TPP 3.18, China–Korea 3.14 [T]",
                "/certificate/transport/transitCountries")
            .restingOn(profile -> profile.origin().nonAlteration(), CountryRules::transit),
        rule(
                "X37",
                Severity.WARN,
                "The importer is established in the importing country",
                "plausibility",
                "/certificate/parties/importer",
                IMPORT)
            .always(CountryRules::importer));
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

  private static boolean unionAndMember(Examination e, String one, String other) {
    LocalDate day = e.heading().issueDate();
    return (CodeLists.EUROPEAN_UNION.equals(one) && e.codeLists().isUnionMember(other, day))
        || (CodeLists.EUROPEAN_UNION.equals(other) && e.codeLists().isUnionMember(one, day));
  }

  private static void origin(Examination e, List<AgreementParty> parties, Findings findings) {
    AgreementProfile profile = e.profile();
    if (profile == null) {
      return;
    }
    e.forEachItem(
        (item, path) -> {
          String origin = item.originCountry();
          if (origin != null && e.isCountry(origin) && party(e, profile, origin).isEmpty()) {
            findings.add(
                path + "/originCountry",
                "the country of origin "
                    + Quote.of(origin)
                    + " is none of the "
                    + parties.size()
                    + " parties to "
                    + profile.registerCode(),
                "Take the item off this certificate, or correct its country of origin.");
          }
        });
  }

  private static void reimport(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (e.crossesBorder() && e.heading().importCountry().equals(item.originCountry())) {
            findings.add(
                path + "/originCountry",
                "the item originates in the importing country " + Quote.of(item.originCountry()),
                "Check the country of origin; returned goods seldom need a proof.");
          }
        });
  }

  private static void transit(Examination e, boolean flagged, Findings findings) {
    Transport transport = e.certificate().transport();
    AgreementProfile profile = e.profile();
    if (!flagged || transport == null || profile == null) {
      return;
    }
    for (int i = 0; i < transport.transitCountries().size(); i++) {
      String country = transport.transitCountries().get(i);
      if (e.isCountry(country) && party(e, profile, country).isEmpty()) {
        findings.add(
            "/certificate/transport/transitCountries/" + i,
            "the goods pass through " + Quote.of(country) + ", which is no party",
            "Have evidence ready that the goods stayed under customs control and unaltered.");
      }
    }
  }

  private static void importer(Examination e, Findings findings) {
    Stream.ofNullable(e.certificate().parties().importer())
        .map(Party::address)
        .flatMap(Stream::ofNullable)
        .map(Address::country)
        .flatMap(Stream::ofNullable)
        .filter(country -> e.crossesBorder() && e.isCountry(country))
        .filter(country -> !country.equals(e.heading().importCountry()))
        .filter(country -> !unionAndMember(e, country, e.heading().importCountry()))
        .forEach(
            country ->
                findings.add(
                    "/certificate/parties/importer/address/country",
                    "the importer is established in "
                        + Quote.of(country)
                        + ", not in "
                        + Quote.of(e.heading().importCountry()),
                    "Check the importer's address and the importing country."));
  }
}
