package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Writes the page of agreements: every term with its source. */
public final class ProfilePage {
  private ProfilePage() {}

  /** The page in Markdown. */
  public static String markdown(List<AgreementProfile> profiles) {
    StringBuilder page = new StringBuilder();
    page.append("# Agreements\n\n")
        .append("Written by the code (`ProfilePage`) from the [files](")
        .append("../formats/src/main/resources/org/originstream/agreements); a test compares it. A")
        .append(" term that is missing is one the agreement does not have, or nobody has read yet.")
        .append(" What is founded on `knowledge` or `inferred` never refuses: it warns. Numbers")
        .append(" after “tota” are files of that collection of treaties.\n");
    profiles.forEach(profile -> section(page, profile));
    return page.toString();
  }

  private static void section(StringBuilder page, AgreementProfile profile) {
    page.append("\n## ")
        .append(profile.registerCode())
        .append("\n\n")
        .append(profile.name())
        .append(", version ")
        .append(profile.version())
        .append(" of the profile.\n\n| term | value | source | evidence |\n|---|---|---|---|\n");
    for (Component group : RecordShape.of(AgreementProfile.class).components()) {
      if (group.of(profile) instanceof Record terms) {
        terms(page, group.name(), terms);
      }
    }
  }

  private static void terms(StringBuilder page, String group, Record terms) {
    for (Component term : RecordShape.of(terms.getClass()).components()) {
      term(page, group + "." + term.name(), term.of(terms));
    }
  }

  private static void term(StringBuilder page, String name, @Nullable Object value) {
    switch (value) {
      case Sourced<?> term -> row(page, name, term.value(), term.source(), term.evidence());
      case Obligation term -> row(page, name, term, term.source(), term.evidence());
      case AttachmentDemand term -> row(page, name, term, term.source(), term.evidence());
      case List<?> terms -> terms.forEach(term -> term(page, name, term));
      case Record group -> terms(page, name, group);
      case null, default -> {}
    }
  }

  private static void row(
      StringBuilder page, String name, Object value, String source, Evidence evidence) {
    page.append("| `")
        .append(name)
        .append("` | ")
        .append(cell(spoken(value)))
        .append(" | ")
        .append(cell(source))
        .append(" | ")
        .append(evidence.name().toLowerCase(Locale.ROOT))
        .append(" |\n");
  }

  private static String spoken(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case ElementPath path -> path.text();
      case List<?> all -> all.stream().map(ProfilePage::spoken).collect(Collectors.joining(", "));
      case Collection<?> all ->
          all.stream().map(ProfilePage::spoken).sorted().collect(Collectors.joining(", "));
      case Record record -> record(record);
      default -> value.toString();
    };
  }

  /** Its components in their order; what is absent or false says nothing, source has a column. */
  private static String record(Record record) {
    return RecordShape.of(record.getClass()).components().stream()
        .filter(component -> !component.name().equals("source"))
        .filter(component -> !component.name().equals("evidence"))
        .map(component -> component(component, component.of(record)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private static String component(Component component, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> yes ? component.name() : "";
      case Collection<?> all when all.isEmpty() -> "";
      case Collection<?> all -> component.name() + " " + spoken(all);
      case Integer number -> component.name() + " " + number;
      case LocalDate day -> component.name() + " " + day;
      default -> spoken(value);
    };
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
