package org.originstream.domain.lifecycle;

import java.util.stream.Collectors;

/** Writes the tables for readers; {@code docs/lifecycles.md} is this text. */
public final class LifecyclePage {
  private LifecyclePage() {}

  /** All four tables in full, as Markdown. */
  public static String markdown() {
    return "# Lifecycles\n\nA case has four state regions. Each cell says where an act leads;"
        + " `·` leaves the state as it is;\nan id says which rule makes the act illegal."
        + " Written by the code; do not edit.\n\n"
        + Lifecycles.all().stream().map(LifecyclePage::section).collect(Collectors.joining("\n"));
  }

  private static <S extends Enum<S>, A extends Enum<A>> String section(Lifecycle<S, A> table) {
    String heads = table.acts().stream().map(Enum::name).collect(Collectors.joining(" | "));
    String rule = table.acts().stream().map(a -> "---").collect(Collectors.joining("|"));
    String rows = table.states().stream().map(s -> row(table, s)).collect(Collectors.joining("\n"));
    return "## "
        + table.title()
        + "\n\nInitial: `"
        + table.initial()
        + "`. Terminal: "
        + table.terminal().stream().map(s -> "`" + s + "`").collect(Collectors.joining(", "))
        + ".\n\n| state | "
        + heads
        + " |\n|---|"
        + rule
        + "|\n"
        + rows
        + "\n\n"
        + reasons(table)
        + "\n";
  }

  private static <S extends Enum<S>, A extends Enum<A>> String row(Lifecycle<S, A> table, S from) {
    return table.acts().stream()
        .map(act -> cell(from, table.step(from, act)))
        .collect(Collectors.joining(" | ", "| **" + from + "** | ", " |"));
  }

  private static <S> String cell(S from, Step<S> step) {
    return switch (step) {
      case Step.Moved<S>(S to) -> to == from ? "·" : to.toString();
      case Step.Illegal<S>(String rule, String why) -> "*" + rule + "*";
    };
  }

  private static <S extends Enum<S>, A extends Enum<A>> String reasons(Lifecycle<S, A> table) {
    return table.states().stream()
        .flatMap(s -> table.acts().stream().map(a -> table.step(s, a)))
        .filter(Step.Illegal.class::isInstance)
        .map(step -> (Step.Illegal<S>) step)
        .map(illegal -> "* *" + illegal.rule() + "*: " + illegal.why())
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
