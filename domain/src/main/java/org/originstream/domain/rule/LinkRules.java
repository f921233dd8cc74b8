package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CopyTerms;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.BackToBackOriginal;
import org.originstream.domain.certificate.Exhibition;
import org.originstream.domain.certificate.ReplacedCertificate;

/** What the paper says of other papers: originals, replaced ones, copies. */
final class LinkRules {
  private static final String ORIGINALS = "/certificate/links/backToBackOriginals";
  private static final String BACK_TO_BACK = "/certificate/flags/backToBack";

  private LinkRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X24",
                Severity.REJECT,
                "A back-to-back proof is allowed, and names its originals",
                "RCEP 3.19, ATIGA rule 11",
                BACK_TO_BACK,
                ORIGINALS)
            .restingOn(profile -> profile.trade().backToBack(), LinkRules::originals),
        rule(
                "X25",
                Severity.REJECT,
                "A back-to-back proof is not valid longer than its originals",
                "ASEAN–India: the original's end date [V, weak]; RCEP, ATIGA [K]",
                BACK_TO_BACK,
                ORIGINALS,
                "/certificate/heading/validUntil")
            .always(LinkRules::outlives),
        rule(
                "X27",
                Severity.REJECT,
                "Goods sold at an exhibition come with its name and address",
                "ATIGA box 13",
                "/certificate/flags/exhibition",
                "/certificate/parties/exhibition")
            .always(LinkRules::exhibition),
        rule(
                "X30",
                Severity.REJECT,
                "A replacement gives the old certificate's number and date of issue",
                "Korea–Viet Nam 3.14(7) [T]",
                "/certificate/links/replaces")
            .always(LinkRules::replaces),
        rule(
                "X31",
                Severity.REJECT,
                "A copy is of a kind the agreement knows, and refers to its original",
                "China–Korea, China–Australia, Pacific Alliance [T]",
                "/certificate/flags/certifiedTrueCopy",
                "/certificate/flags/duplicate",
                "/certificate/heading/remarks")
            .where(
                profile -> Optional.ofNullable(profile.paper().copies()).map(CopyTerms::strongest),
                LinkRules::copy));
  }

  private static void originals(Examination e, boolean allowed, Findings findings) {
    if (!e.certificate().flags().backToBack()) {
      return;
    }
    if (!allowed) {
      findings.add(
          BACK_TO_BACK,
          "the agreement knows no back-to-back proofs",
          "Have the goods certified in their country of origin.");
      return;
    }
    List<BackToBackOriginal> originals = e.certificate().links().backToBackOriginals();
    if (originals.isEmpty()) {
      findings.add(
          ORIGINALS,
          "a back-to-back proof names no original",
          "Give number, date and country of every original.");
    }
    for (int i = 0; i < originals.size(); i++) {
      BackToBackOriginal original = originals.get(i);
      if (original.number() == null || original.issueDate() == null || original.country() == null) {
        findings.add(
            ORIGINALS + "/" + i,
            "the original lacks its number, date of issue or country",
            "Give all three as printed on the original.");
      }
    }
  }

  private static void outlives(Examination e, Findings findings) {
    LocalDate stated = e.heading().validUntil();
    if (!e.certificate().flags().backToBack() || stated == null) {
      return;
    }
    List<BackToBackOriginal> originals = e.certificate().links().backToBackOriginals();
    for (int i = 0; i < originals.size(); i++) {
      LocalDate end = originals.get(i).validUntil();
      if (end == null) {
        findings.notEvaluated(
            ORIGINALS + "/" + i + "/validUntil",
            "the original's last day is missing; whether the proof outlives it cannot be told",
            "State until when the original is valid.");
      } else if (stated.isAfter(end)) {
        findings.add(
            "/certificate/heading/validUntil",
            "valid until " + stated + ", longer than its original, which ends on " + end,
            "Let the proof end with its earliest original.");
      }
    }
  }

  private static void exhibition(Examination e, Findings findings) {
    Exhibition exhibition = e.certificate().parties().exhibition();
    if (e.certificate().flags().exhibition()
        && (exhibition == null || exhibition.name() == null || exhibition.address() == null)) {
      findings.add(
          "/certificate/parties/exhibition",
          "the goods were exhibited, and the exhibition's name or address is missing",
          "State name and address of the exhibition.");
    }
  }

  private static void replaces(Examination e, Findings findings) {
    ReplacedCertificate replaced = e.certificate().links().replaces();
    if (replaced != null && (replaced.number() == null || replaced.issueDate() == null)) {
      findings.add(
          "/certificate/links/replaces",
          "the replaced certificate's number or date of issue is missing",
          "Give both as printed on the old certificate.");
    }
  }

  private static void copy(Examination e, Findings findings) {
    AgreementProfile profile = e.profile();
    CopyTerms terms = profile == null ? null : profile.paper().copies();
    if (terms != null) {
      kindAndWording(e, terms, findings);
    }
  }

  private static void kindAndWording(Examination e, CopyTerms terms, Findings findings) {
    boolean copy = e.certificate().flags().certifiedTrueCopy();
    boolean duplicate = e.certificate().flags().duplicate();
    if (copy && !terms.certifiedCopy().value()) {
      findings
          .on(terms.certifiedCopy().evidence())
          .add(
              "/certificate/flags/certifiedTrueCopy",
              "the agreement knows no certified true copies",
              "Untick the certified true copy.");
    }
    if (duplicate && !terms.duplicate().value()) {
      findings
          .on(terms.duplicate().evidence())
          .add(
              "/certificate/flags/duplicate",
              "the agreement knows no duplicates",
              "Untick the duplicate; send a certified true copy, if the agreement knows one.");
    }
    Sourced<List<String>> wording = terms.wording();
    boolean known =
        (copy && terms.certifiedCopy().value()) || (duplicate && terms.duplicate().value());
    if (known && wording != null) {
      refersToOriginal(e, wording.value(), findings.on(wording.evidence()));
    }
  }

  private static void refersToOriginal(Examination e, List<String> wording, Findings findings) {
    String remarks = e.heading().remarks();
    String text = remarks == null ? "" : remarks.toUpperCase(Locale.ROOT);
    List<String> missing =
        wording.stream().filter(w -> !text.contains(w.toUpperCase(Locale.ROOT))).toList();
    if (!missing.isEmpty()) {
      findings.add(
          "/certificate/heading/remarks",
          "a copy says so and refers to its original; the remarks lack the words " + missing,
          "Write such as \"CERTIFIED TRUE COPY of the original number … dated …\" into the remarks.");
    }
  }
}
