package org.originstream.formats.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.originstream.domain.agreement.AgreementParty;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.reference.CodeList;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.Lookup;
import org.originstream.domain.reference.ReferenceData;

/** What one reference file says of things that stand in another must be there. */
final class CrossReferences {
  private final ReferenceData reference;
  private final List<FileProblem> problems = new ArrayList<>();

  private CrossReferences(ReferenceData reference) {
    this.reference = reference;
  }

  static List<FileProblem> problems(ReferenceData reference) {
    CrossReferences check = new CrossReferences(reference);
    check.agreements();
    check.participants();
    reference.calendars().keySet().stream()
        .sorted()
        .forEach(country -> check.country("calendars", country));
    return check.problems;
  }

  private void agreements() {
    reference
        .agreements()
        .forEach(
            (code, profile) -> {
              String file = "agreements (" + code + ")";
              Stream.ofNullable(profile.membership().parties())
                  .flatMap(parties -> parties.value().stream())
                  .map(AgreementParty::country)
                  .forEach(country -> country(file, country));
              Stream.concat(
                      Stream.ofNullable(profile.trade().valueWaiver())
                          .flatMap(waivers -> waivers.value().stream()),
                      Stream.ofNullable(profile.certifiers().registeredFrom()).map(Sourced::value))
                  .map(Money::currency)
                  .forEach(c -> listed(file, reference.codeLists().currencies(), c, "currency"));
            });
  }

  private void participants() {
    String file = "participants";
    reference
        .participants()
        .nodes()
        .values()
        .forEach(node -> node.countries().forEach(country -> country(file, country)));
    reference
        .participants()
        .authorities()
        .values()
        .forEach(
            authority -> {
              country(file, authority.country());
              authority.agreements().forEach(code -> agreement(file, authority.id(), code));
            });
    reference
        .participants()
        .exporters()
        .values()
        .forEach(
            exporter -> {
              country(file, exporter.country());
              exporter.agreements().forEach(code -> agreement(file, exporter.number(), code));
            });
  }

  private void agreement(String file, String who, String code) {
    if (!reference.agreements().containsKey(code)) {
      problems.add(
          new FileProblem(
              file, "", who + " is registered for " + code + ", which has no agreement file"));
    }
  }

  private void country(String file, String country) {
    if (!CodeLists.EUROPEAN_UNION.equals(country)) {
      listed(file, reference.codeLists().countries(), country, "country");
    }
  }

  private void listed(String file, CodeList list, String code, String what) {
    if (list.lookup(code, LocalDate.MAX) == Lookup.UNKNOWN) {
      problems.add(new FileProblem(file, "", "there is no " + what + " " + code));
    }
  }
}
