package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.certificate.ReplacedCertificate;

/** The codes that say what kind of message and paper this is, and why. */
final class MessageCodeRules {
  private static final Set<String> FUNCTIONS = Set.of("1", "4", "5", "7", "9");
  private static final Map<ProofType, Set<String>> DOCUMENT_TYPES =
      Map.of(
          ProofType.CERTIFICATE, Set.of("861", "864", "865"),
          ProofType.DECLARATION, Set.of("862", "864"),
          ProofType.STATEMENT, Set.of("862", "864"),
          ProofType.NON_PREFERENTIAL, Set.of("861", "863"));

  private MessageCodeRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "C08",
                Severity.REJECT,
                "The document type fits the kind of proof",
                "UN/EDIFACT 1001",
                "/certificate/heading/documentTypeCode",
                "/certificate/heading/proofType")
            .always(MessageCodeRules::documentType),
        rule(
                "C09",
                Severity.REJECT,
                "The function code is one of the exporting side's: 1, 4, 5, 7 or 9",
                "UN/EDIFACT 1225",
                "/certificate/heading/functionCode")
            .always(MessageCodeRules::function),
        rule(
                "C11",
                Severity.REJECT,
                "Reasons come from the list of reasons; OTHER has a text",
                "the papers' box \"state reasons\"",
                "/certificate/links/replaces")
            .always(MessageCodeRules::reason));
  }

  private static void documentType(Examination e, Findings findings) {
    Set<String> fitting = DOCUMENT_TYPES.getOrDefault(e.heading().proofType(), Set.of());
    if (!fitting.contains(e.heading().documentTypeCode())) {
      findings.add(
          "/certificate/heading/documentTypeCode",
          "document type "
              + Quote.of(e.heading().documentTypeCode())
              + " is not one of a "
              + e.heading().proofType(),
          "Use one of " + fitting.stream().sorted().toList() + ".");
    }
  }

  private static void function(Examination e, Findings findings) {
    if (!FUNCTIONS.contains(e.heading().functionCode())) {
      findings.add(
          "/certificate/heading/functionCode",
          "function " + Quote.of(e.heading().functionCode()) + " is none of the exporting side",
          "Use 9 original, 4 change, 5 replace, 7 duplicate or 1 cancel.");
    }
  }

  private static void reason(Examination e, Findings findings) {
    ReplacedCertificate replaces = e.certificate().links().replaces();
    if (replaces != null && replaces.reason() != null) {
      String path = "/certificate/links/replaces/reason";
      ReasonRule.check(
          replaces.reason(),
          e.heading().remarks(),
          path,
          "/certificate/heading/remarks",
          e.reference(),
          e.heading().issueDate(),
          findings);
    }
  }
}
