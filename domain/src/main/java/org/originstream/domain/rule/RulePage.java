package org.originstream.domain.rule;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.ReferenceData;

/** Writes the page that lists the rules. */
public final class RulePage {
  /** Where the files of the code lists lie, as seen from the page. */
  private static final String CODE_LISTS =
      "../formats/src/main/resources/org/originstream/codelists/";

  private RulePage() {}

  /** The page in Markdown: every rule, and how much it weighs under every agreement. */
  public static String markdown(List<AgreementProfile> profiles, ReferenceData reference) {
    List<CatalogueEntry> entries = Catalogue.all();
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\n")
        .append("Written by the code (`RulePage`); a test compares it. Rules version ")
        .append(Rules.VERSION)
        .append(", ")
        .append(entries.size())
        .append(" rules, of which ")
        .append(Rules.all().size())
        .append(" are judged from one certificate and the reference data.\n\n")
        .append("A rule that rests on weakly founded knowledge of an agreement warns there")
        .append(" instead of refusing. A dash means that the agreement has no such term. What")
        .append(" cannot be told for want of data is reported as `NOT_EVALUATED`, never passed")
        .append(" over. The terms themselves, with their sources, are on the page of")
        .append(" [agreements](agreements.md).\n\n");
    page.append("| id | severity | what holds | source | judged |");
    profiles.forEach(profile -> page.append(' ').append(profile.registerCode()).append(" |"));
    page.append("\n|---|---|---|---|---|").append("---|".repeat(profiles.size())).append('\n');
    entries.forEach(entry -> row(page, entry, profiles));
    judged(page);
    SignalTables.append(page, reference.signals());
    MeasureTable.append(page, reference.measures());
    codeLists(page, reference.codeLists());
    return page.toString();
  }

  private static void judged(StringBuilder page) {
    page.append("\n## Where they are judged\n\nThe door's pre-flight judges what is read and what")
        .append(" is on the certificate, by the same rules as the processor; it cannot judge the")
        .append(" rest.\n\n| judged | rules | by |\n|---|---|---|\n");
    for (Judged where : Judged.values()) {
      List<CatalogueEntry> there = Catalogue.judged(where);
      page.append("| ")
          .append(where.spoken())
          .append(" | ")
          .append(there.stream().map(CatalogueEntry::id).collect(Collectors.joining(", ")))
          .append(" | ")
          .append(
              cell(
                  there.stream()
                      .map(CatalogueEntry::by)
                      .distinct()
                      .collect(Collectors.joining("; "))))
          .append(" |\n");
    }
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

  private static void row(
      StringBuilder page, CatalogueEntry entry, List<AgreementProfile> profiles) {
    String judged = entry.judged().stream().map(Judged::spoken).collect(Collectors.joining(", "));
    page.append("| ")
        .append(entry.id())
        .append(" | ")
        .append(spoken(entry.severity()))
        .append(" | ")
        .append(cell(entry.title()))
        .append(" | ")
        .append(cell(entry.source()))
        .append(" | ")
        .append(judged)
        .append(" |");
    profiles.forEach(
        profile ->
            page.append(' ')
                .append(entry.under().apply(profile).map(RulePage::spoken).orElse("–"))
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
