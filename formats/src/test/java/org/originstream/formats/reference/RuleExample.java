package org.originstream.formats.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One example of a rule.
 *
 * @param name says what it shows
 * @param base name of the certificate it starts from
 * @param today day of the examination; null for the usual one
 * @param patch what is different from the base
 * @param finds the findings expected, as severity and path; none for a passing example
 */
public record RuleExample(
    String name, String base, @Nullable LocalDate today, List<Change> patch, List<String> finds) {
  /**
   * One difference.
   *
   * @param at JSON pointer
   * @param to the new value, in JSON; {@code null} takes it away
   */
  public record Change(String at, String to) {}

  /**
   * All examples of one rule.
   *
   * @param passes where the rule finds nothing
   * @param fails where it does
   */
  public record Examples(List<RuleExample> passes, List<RuleExample> fails) {}
}
