package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Certifier;
import org.originstream.domain.certificate.Parties;
import org.originstream.domain.certificate.Party;

/** The free text of the paper: undamaged, and in a script that can be read. */
final class ScriptRules {
  private static final int LAST_ASCII = 0x7f;
  private static final char REPLACEMENT = '\ufffd';

  private ScriptRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "S02",
                Severity.REJECT,
                "Text is UTF-8 without byte order mark or replacement characters",
                "ALADI's COD [G]",
                "/certificate/heading/remarks",
                "/certificate/issuer/certifier",
                "/certificate/parties",
                "/certificate/items/*/description",
                "/certificate/items/*/marks")
            .always(ScriptRules::undamaged),
        rule(
                "S11",
                Severity.WARN,
                "Free text is in Latin script where the agreement wants English",
                "China–Korea, China–Australia, RCEP",
                "/certificate/heading/remarks",
                "/certificate/parties",
                "/certificate/items/*/description")
            .restingOn(profile -> profile.paper().latinText(), ScriptRules::latinScript));
  }

  private static void undamaged(Examination e, Findings findings) {
    BiConsumer<String, @Nullable String> whole =
        (path, text) -> {
          if (text != null && text.indexOf(REPLACEMENT) >= 0) {
            findings.add(
                path,
                "the text holds U+FFFD: characters were lost before it was sent",
                "Send the text again from its source, as UTF-8.");
          }
        };
    whole.accept("/certificate/heading/remarks", e.heading().remarks());
    Certifier certifier = e.certificate().issuer().certifier();
    if (certifier != null) {
      whole.accept("/certificate/issuer/certifier/name", certifier.name());
    }
    Parties parties = e.certificate().parties();
    party(whole, "/certificate/parties/exporter", parties.exporter());
    party(whole, "/certificate/parties/importer", parties.importer());
    party(whole, "/certificate/parties/consignee", parties.consignee());
    party(whole, "/certificate/parties/thirdPartyOperator", parties.thirdPartyOperator());
    e.forEachItem(
        (item, path) -> {
          whole.accept(path + "/description", item.description());
          whole.accept(path + "/marks", item.marks());
        });
  }

  private static void party(
      BiConsumer<String, @Nullable String> text, String path, @Nullable Party party) {
    if (party == null) {
      return;
    }
    text.accept(path + "/name", party.name());
    Address address = party.address();
    if (address != null) {
      text.accept(path + "/address/line", address.line());
      text.accept(path + "/address/city", address.city());
    }
  }

  private static void latinScript(Examination e, boolean wanted, Findings findings) {
    if (!wanted) {
      return;
    }
    latin(findings, "/certificate/heading/remarks", e.heading().remarks());
    latin(
        findings, "/certificate/parties/exporter/name", name(e.certificate().parties().exporter()));
    latin(
        findings, "/certificate/parties/importer/name", name(e.certificate().parties().importer()));
    e.forEachItem((item, path) -> latin(findings, path + "/description", item.description()));
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  private static void latin(Findings findings, String path, @Nullable String text) {
    if (text != null && isForeign(text)) {
      findings.add(
          path,
          "the text is not in Latin script; the agreement wants it in English",
          "Write the text in English.");
    }
  }

  private static boolean isForeign(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint > LAST_ASCII && isForeign(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private static boolean isForeign(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.COMMON;
  }
}
