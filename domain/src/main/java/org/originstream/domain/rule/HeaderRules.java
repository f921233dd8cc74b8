package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import java.util.Optional;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;

/** The event's header agrees with the paper it brings. */
final class HeaderRules {
  private HeaderRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "H01",
                Severity.REJECT,
                "The header names the certificate by the paper's own key",
                "design of the exchange: key = issuing country, issuer, number",
                "/header/certificate")
            .always(HeaderRules::key),
        rule(
                "H02",
                Severity.REJECT,
                "The header gives the version of the paper",
                "design of the exchange",
                "/header/version",
                "/certificate/heading/version")
            .always(HeaderRules::version),
        rule(
                "H03",
                Severity.REJECT,
                "The destination node speaks for the importing country",
                "design of the exchange",
                "/header/destination",
                "/certificate/heading/importCountry")
            .always(HeaderRules::destination),
        rule(
                "A03",
                Severity.REJECT,
                "The sending node is entitled to speak for the issuing country",
                "channel authorisation of the intergov pilot [G]",
                "/header/senderNode",
                "/certificate/issuer/country")
            .always(HeaderRules::sender));
  }

  private static void key(Examination e, Findings findings) {
    Optional<CertificateKey> own = CertificateKeys.of(e.certificate());
    String stated = e.header().certificate().text();
    if (own.isEmpty()) {
      findings.add(
          "/certificate/issuer",
          "the paper names no issuer: neither an authority nor a certifier's number",
          "Give the issuing authority's id, or the certifier's number.");
    } else if (!own.get().text().equals(stated)) {
      findings.add(
          "/header/certificate",
          "the header speaks of certificate "
              + Quote.of(stated)
              + " but the paper is "
              + Quote.of(own.get().text()),
          "Take the key from the paper: issuing country, issuer id, certificate number.");
    }
  }

  private static void version(Examination e, Findings findings) {
    if (e.header().version() != e.heading().version()) {
      findings.add(
          "/header/version",
          "the header speaks of version "
              + e.header().version()
              + " but the paper is version "
              + e.heading().version(),
          "Give both the same version.");
    }
  }

  private static void destination(Examination e, Findings findings) {
    EventHeader header = e.header();
    String importCountry = e.heading().importCountry();
    if (e.crossesBorder()
        && e.isCountry(importCountry)
        && !e.reference().participants().speaksFor(header.destination(), importCountry)) {
      findings.add(
          "/header/destination",
          "the node "
              + Quote.of(header.destination())
              + " does not receive for "
              + Quote.of(importCountry),
          "Address the event to the node that speaks for the importing country.");
    }
  }

  private static void sender(Examination e, Findings findings) {
    EventHeader header = e.header();
    String country = e.certificate().issuer().country();
    if (!e.reference().participants().speaksFor(header.senderNode(), country)) {
      findings.add(
          "/header/senderNode",
          "the node "
              + Quote.of(header.senderNode())
              + " does not speak for the issuing country "
              + Quote.of(country),
          "Send through the node registered for the issuing country.");
    }
  }
}
