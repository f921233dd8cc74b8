package org.originstream.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of codes.
 *
 * @param name such as {@code countries}
 * @param source the standard it comes from
 * @param complete whether a code that is not in it does not exist
 * @param entries by code
 */
public record CodeList(
    String name, String source, boolean complete, Map<String, CodeEntry> entries) {
  public CodeList {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    entries = Map.copyOf(entries);
  }

  /** What is known of {@code code} on {@code day}. */
  public Lookup lookup(String code, LocalDate day) {
    CodeEntry entry = entries.get(code);
    if (entry == null) {
      return complete ? Lookup.UNKNOWN : Lookup.NOT_LISTED;
    }
    return entry.isActiveOn(day) ? Lookup.KNOWN : Lookup.INACTIVE;
  }

  /** The entry of {@code code}, in use or not. */
  public Optional<CodeEntry> entry(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** The codes in use on {@code day}, in alphabetical order. */
  public List<String> codesOn(LocalDate day) {
    return entries.values().stream()
        .filter(entry -> entry.isActiveOn(day))
        .map(CodeEntry::code)
        .sorted()
        .toList();
  }

  /** An empty, incomplete list: nothing can be told from it. */
  public static CodeList missing(String name) {
    return new CodeList(name, "not loaded", false, Map.of());
  }
}
