package org.originstream.formats.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.originstream.formats.json.EventReading.Unreadable;

/** Collects what is wrong with one document; one code at one place counts once. */
final class Problems {
  private final List<JsonProblem> listed = new ArrayList<>();
  // Strings can be ordered, so names that a sender chose to collide stay cheap to look up.
  private final Set<String> seen = new HashSet<>();

  void add(ProblemCode code, Path path, String message) {
    add(code, path.pointer(), message, code.fix());
  }

  void add(ProblemCode code, Path path, String message, String fix) {
    add(code, path.pointer(), message, fix);
  }

  private void add(ProblemCode code, String pointer, String message, String fix) {
    if (seen.add(code + pointer) && listed.size() < Unreadable.PROBLEMS_MAX) {
      listed.add(new JsonProblem(code, pointer, message, fix));
    }
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }

  Unreadable unreadable(byte[] document) {
    return new Unreadable(listed, seen.size(), Sha256.hex(document));
  }
}
