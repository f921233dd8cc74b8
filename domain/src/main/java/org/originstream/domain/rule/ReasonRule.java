package org.originstream.domain.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.reference.Lookup;
import org.originstream.domain.reference.ReferenceData;

/** Judges a reason, wherever an event gives one. */
final class ReasonRule {
  private static final String OTHER = "OTHER";

  private ReasonRule() {}

  static void check(
      String code,
      @Nullable String text,
      String codePath,
      String textPath,
      ReferenceData reference,
      LocalDate day,
      Findings findings) {
    Lookup lookup = reference.codeLists().reasons().lookup(code, day);
    if (lookup == Lookup.NOT_LISTED) {
      findings.notEvaluated(
          codePath,
          "the reason " + Quote.of(code) + " cannot be checked: the list of reasons is incomplete",
          "Ask the operator to load the whole list of reasons.");
    } else if (lookup != Lookup.KNOWN) {
      findings.add(
          codePath,
          "the reason " + Quote.of(code) + " is not in the list of reasons",
          "Use one of " + codes(reference, day) + "; OTHER needs a text.");
    } else if (OTHER.equals(code) && (text == null || text.isBlank())) {
      findings.add(
          textPath, "the reason OTHER says nothing without a text", "State the reason in a text.");
    }
  }

  private static String codes(ReferenceData reference, LocalDate day) {
    return String.join(", ", reference.codeLists().reasons().codesOn(day));
  }
}
