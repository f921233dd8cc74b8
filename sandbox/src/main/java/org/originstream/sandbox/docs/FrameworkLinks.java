package org.originstream.sandbox.docs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Turns the notation of the framework's file into links of a page in {@code docs/}. */
final class FrameworkLinks {
  private static final String AGREEMENTS =
      "../formats/src/main/resources/org/originstream/agreements/";
  private static final String SCENARIOS = "../streams-processor/src/test/resources/scenarios/";

  private final List<AgreementProfile> profiles;

  FrameworkLinks(List<AgreementProfile> profiles) {
    this.profiles = profiles;
  }

  /** All links of a cell, and what is open. */
  String cell(FrameworkFile.Answers answers) {
    StringBuilder cell = new StringBuilder();
    answers.all().forEach(link -> cell.append(cell.isEmpty() ? "" : ", ").append(link(link)));
    if (answers.none() != null) {
      cell.append(cell.isEmpty() ? "" : "; ").append("*").append(answers.none()).append("*");
    }
    return cell.toString();
  }

  /**
   * One link in Markdown.
   *
   * @throws IllegalArgumentException if no profile has such a key, or the notation is unknown
   */
  String link(String notation) {
    int colon = notation.indexOf(':');
    String target = notation.substring(colon + 1);
    return switch (notation.substring(0, Math.max(colon, 0))) {
      case "profile" -> "[`" + target + "`](" + AGREEMENTS + file(target) + ")";
      case "topic" -> "[`" + target + "`](topics.md)";
      case "scenario" -> "[" + target + "](" + SCENARIOS + target + ".yaml)";
      case "page" -> "[" + target + "](" + target + ")";
      case "section" -> "[" + target.replace('-', ' ') + "](#" + target + ")";
      case "file" ->
          "["
              + target.substring(target.lastIndexOf('/') + 1)
              + "]("
              + (target.startsWith("docs/") ? target.substring(5) : "../" + target)
              + ")";
      default -> throw new IllegalArgumentException(notation + " is no link");
    };
  }

  /** The file of the first agreement that has the key. */
  private String file(String key) {
    for (AgreementProfile profile : profiles) {
      Object value = value(profile, key);
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        return profile.code() == null
            ? "nonpref.yaml"
            : profile.code().toLowerCase(Locale.ROOT) + ".yaml";
      }
    }
    throw new IllegalArgumentException("no profile has a value for " + key);
  }

  /**
   * What a profile says under a key such as {@code legal.contingency}; null if nothing.
   *
   * @throws IllegalArgumentException if profiles have no such key
   */
  static @Nullable Object value(AgreementProfile profile, String key) {
    Object at = profile;
    for (String name : key.split("\\.", -1)) {
      if (at instanceof Sourced<?> sourced) {
        at = sourced.value();
      }
      if (at == null) {
        return null;
      }
      at = component(at.getClass(), name, key).of(at);
    }
    return at;
  }

  static Component component(Class<?> holder, String name, String key) {
    return RecordShape.of(holder).components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + key));
  }
}
