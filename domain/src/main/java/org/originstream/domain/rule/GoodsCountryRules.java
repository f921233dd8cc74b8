package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import java.util.stream.Stream;
import org.originstream.domain.agreement.AgreementParty;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.certificate.Transport;

/** Where the goods come from, what they pass through and who takes them. */
final class GoodsCountryRules {
  private static final String IMPORT = "/certificate/heading/importCountry";

  private GoodsCountryRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X04",
                Severity.REJECT,
                "Every item's country of origin is a party to the agreement",
                "RCEP box 11",
                "/certificate/items/*/originCountry")
            .restingOn(profile -> profile.membership().parties(), GoodsCountryRules::origin),
        rule(
                "X05",
                Severity.WARN,
                "No item originates in the importing country",
                "re-import",
                "/certificate/items/*/originCountry",
                IMPORT)
            .always(GoodsCountryRules::reimport),
        rule(
                "X34",
                Severity.WARN,
                "Transit stays within the parties, or non-alteration has to be shown",
                "TPP 3.18, China–Korea 3.14 [T]",
                "/certificate/transport/transitCountries")
            .restingOn(profile -> profile.origin().nonAlteration(), GoodsCountryRules::transit),
        rule(
                "X37",
                Severity.WARN,
                "The importer is established in the importing country",
                "plausibility",
                "/certificate/parties/importer",
                IMPORT)
            .always(GoodsCountryRules::importer));
  }

  private static void origin(Examination e, List<AgreementParty> parties, Findings findings) {
    AgreementProfile profile = e.profile();
    if (profile == null) {
      return;
    }
    e.forEachItem(
        (item, path) -> {
          String origin = item.originCountry();
          if (origin != null
              && e.isCountry(origin)
              && CountryRules.party(e, profile, origin).isEmpty()) {
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
      if (e.isCountry(country) && CountryRules.party(e, profile, country).isEmpty()) {
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
        .filter(country -> !CountryRules.unionAndMember(e, country, e.heading().importCountry()))
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
