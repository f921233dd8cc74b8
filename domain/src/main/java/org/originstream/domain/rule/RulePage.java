package org.originstream.domain.rule;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.reference.CodeLists;

/** Writes the page that lists the rules. */
public final class RulePage {
  /** Where the files of the code lists lie, as seen from the page. */
  private static final String CODE_LISTS =
      "../formats/src/main/resources/org/originstream/codelists/";

  private RulePage() {}

  /** The page in Markdown: every rule, and how much it weighs under every agreement. */
  public static String markdown(
      List<Rule> rules, List<AgreementProfile> profiles, CodeLists codeLists) {
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\n")
        .append("Written by the code (`RulePage`); a test compares it. Rules version ")
        .append(Rules.VERSION)
        .append(", ")
        .append(rules.size())
        .append(" rules judged from one certificate and the reference data.\n\n")
        .append("A rule that rests on weakly founded knowledge of an agreement warns there")
        .append(" instead of refusing. A dash means that the agreement has no such term. What")
        .append(" cannot be told for want of data is reported as `NOT_EVALUATED`, never passed")
        .append(" over.\n\n");
    page.append("| id | severity | what holds | source |");
    profiles.forEach(profile -> page.append(' ').append(profile.registerCode()).append(" |"));
    page.append("\n|---|---|---|---|").append("---|".repeat(profiles.size())).append('\n');
    rules.forEach(rule -> row(page, rule, profiles));
    codeLists(page, codeLists);
    return page.toString();
  }

  private static void codeLists(StringBuilder page, CodeLists codeLists) {
    page.append("\n## Code lists\n\nWhat an incomplete list does not have is not refused, but")
        .append(" reported as `NOT_EVALUATED`.\n\n| list | codes | complete | source |\n")
        .append("|---|---|---|---|\n");
    new TreeMap<>(codeLists.lists())
        .forEach(
            (name, list) ->
                page.append("| [")
                    .append(name)
                    .append("](" + CODE_LISTS)
                    .append(name)
                    .append(".yaml) | ")
                    .append(list.entries().size())
                    .append(" | ")
                    .append(list.complete() ? "yes" : "no")
                    .append(" | ")
                    .append(cell(list.source()))
                    .append(" |\n"));
    page.append("\nReasons: ")
        .append(
            codeLists.reasons().entries().keySet().stream()
                .sorted()
                .map(code -> "`" + code + "`")
                .collect(Collectors.joining(", ")))
        .append(".\n");
  }

  private static void row(StringBuilder page, Rule rule, List<AgreementProfile> profiles) {
    page.append("| ")
        .append(rule.id())
        .append(" | ")
        .append(spoken(rule.severity()))
        .append(" | ")
        .append(cell(rule.title()))
        .append(" | ")
        .append(cell(rule.source()))
        .append(" |");
    profiles.forEach(
        profile ->
            page.append(' ')
                .append(rule.severityUnder(profile).map(RulePage::spoken).orElse("–"))
                .append(" |"));
    page.append('\n');
  }

  private static String spoken(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
