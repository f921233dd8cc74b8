package org.originstream.domain.rule;

import java.util.List;
import java.util.Locale;
import org.originstream.domain.agreement.AgreementProfile;

/** Writes the page that lists the rules. */
public final class RulePage {
  private RulePage() {}

  /** The page in Markdown: every rule, and how much it weighs under every agreement. */
  public static String markdown(List<Rule> rules, List<AgreementProfile> profiles) {
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
    return page.toString();
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
