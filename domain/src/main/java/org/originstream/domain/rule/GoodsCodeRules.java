package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.HsEdition;
import org.originstream.domain.certificate.HsCode;
import org.originstream.domain.certificate.Port;
import org.originstream.domain.certificate.Transport;
import org.originstream.domain.reference.Lookup;

/** The codes of goods and places exist and agree with the rest of the paper. */
final class GoodsCodeRules {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  private GoodsCodeRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "C05",
                Severity.WARN,
                "Ports are UN/LOCODEs of the exporting and importing country",
                "WCO data elements L010, L013",
                "/certificate/transport/portOfLoading",
                "/certificate/transport/portOfDischarge")
            .always(GoodsCodeRules::ports),
        rule(
                "C06",
                Severity.REJECT,
                "HS codes have six digits and exist in the edition stated",
                "RCEP box 9, CPTPP element 6",
                "/certificate/items/*/hs")
            .always(GoodsCodeRules::hsExists),
        rule(
                "C07",
                Severity.WARN,
                "The HS edition is one in which the agreement's product rules are written",
                "RCEP's product rules replaced from 1 January 2023 [V]",
                "/certificate/items/*/hs/edition",
                "/certificate/heading/issueDate")
            .restingOn(profile -> profile.origin().hsEditions(), GoodsCodeRules::hsEdition));
  }

  private static void ports(Examination e, Findings findings) {
    Transport transport = e.certificate().transport();
    if (transport == null) {
      return;
    }
    String path = "/certificate/transport/";
    port(
        e,
        findings,
        path + "portOfLoading",
        transport.portOfLoading(),
        e.heading().exportCountry());
    port(
        e,
        findings,
        path + "portOfDischarge",
        transport.portOfDischarge(),
        e.heading().importCountry());
  }

  private static void port(
      Examination e, Findings findings, String path, @Nullable Port port, String country) {
    if (port == null || port.locode() == null) {
      return;
    }
    String locode = port.locode();
    LocalDate day = e.heading().issueDate();
    String there = locode.length() < 2 ? locode : locode.substring(0, 2);
    boolean within =
        there.equals(country)
            || (country.equals("EU") && e.codeLists().isUnionMember(there, day))
            || !e.isCountry(country)
            || !e.crossesBorder();
    if (!within) {
      findings.add(
          path + "/locode",
          "the port " + Quote.of(locode) + " does not lie in " + Quote.of(country),
          "Give the port in the country stated, or correct the country.");
    } else {
      CodeListRules.code(
          findings, e.codeLists().locations(), locode, day, path + "/locode", "port");
    }
  }

  private static void hsExists(Examination e, Findings findings) {
    e.forEachItem(
        (item, path) -> {
          if (item.hs() != null) {
            hsExists(e, item.hs(), path + "/hs/code", findings);
          }
        });
  }

  private static void hsExists(Examination e, HsCode hs, String path, Findings findings) {
    LocalDate day = e.heading().issueDate();
    if (!SIX_DIGITS.matcher(hs.code()).matches()) {
      findings.add(
          path,
          "the HS code " + Quote.of(hs.code()) + " is not six digits",
          "Give six digits without dots; a national extension has its own element.");
      return;
    }
    String chapter = hs.code().substring(0, 2);
    if (e.codeLists().hsChapters().lookup(chapter, day) == Lookup.UNKNOWN) {
      findings.add(
          path,
          "the Harmonized System has no chapter " + chapter,
          "Classify the goods in a chapter from 01 to 97.");
      return;
    }
    Lookup heading = e.codeLists().hsHeadings(hs.edition()).lookup(hs.code().substring(0, 4), day);
    if (heading == Lookup.UNKNOWN || heading == Lookup.INACTIVE) {
      findings.add(
          path,
          "edition " + Quote.of(hs.edition()) + " has no heading " + hs.code().substring(0, 4),
          "Check the code against the edition stated.");
    } else if (heading == Lookup.NOT_LISTED) {
      findings.notEvaluated(
          path,
          "heading "
              + hs.code().substring(0, 4)
              + " is not among those listed of edition "
              + Quote.of(hs.edition()),
          "Nothing, if the code is right; the operator may complete the list of headings.");
    }
  }

  private static void hsEdition(Examination e, List<HsEdition> editions, Findings findings) {
    LocalDate day = e.heading().issueDate();
    e.forEachItem(
        (item, path) -> {
          if (item.hs() != null && !isWrittenIn(editions, item.hs().edition(), day)) {
            findings.add(
                path + "/hs/edition",
                "the code is of HS "
                    + Quote.of(item.hs().edition())
                    + "; the agreement's product rules are written in HS "
                    + editions.stream()
                        .filter(edition -> edition.isUsedOn(day))
                        .map(HsEdition::edition)
                        .collect(Collectors.joining(", ")),
                "Give the code in the edition of the product rules.");
          }
        });
  }

  private static boolean isWrittenIn(List<HsEdition> editions, String stated, LocalDate day) {
    for (HsEdition edition : editions) {
      if (edition.edition().equals(stated) && edition.isUsedOn(day)) {
        return true;
      }
    }
    return false;
  }
}
