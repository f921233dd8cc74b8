package org.originstream.formats.wco;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one document; one code at one place counts once. */
final class Faults {
  private static final int LISTED_MAX = 200;

  private final WcoSyntax syntax;
  private final Map<String, WcoProblem> listed = new LinkedHashMap<>();

  Faults(WcoSyntax syntax) {
    this.syntax = syntax;
  }

  void add(WcoFault fault, SourcePath place, String message) {
    add(WcoProblem.of(fault, place.shown(syntax), message));
  }

  void add(WcoProblem problem) {
    if (listed.size() < LISTED_MAX) {
      listed.putIfAbsent(problem.code() + problem.path(), problem);
    }
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }

  List<WcoProblem> all() {
    return List.copyOf(listed.values());
  }
}
