package org.originstream.formats.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.originstream.domain.reference.ReferenceData;

/** What came of loading the reference files: all of it, or nothing and every problem. */
public sealed interface ReferenceLoad {

  /**
   * Everything was in order.
   *
   * @param reference what was loaded
   */
  record Loaded(ReferenceData reference) implements ReferenceLoad {
    public Loaded {
      Objects.requireNonNull(reference, "reference");
    }
  }

  /**
   * Something was not.
   *
   * @param problems of all files, at least one
   */
  record Refused(List<FileProblem> problems) implements ReferenceLoad {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The reference data, for who cannot go on without.
   *
   * @throws IllegalStateException with every problem, if there is any
   */
  default ReferenceData orThrow() {
    return switch (this) {
      case Loaded loaded -> loaded.reference();
      case Refused refused ->
          throw new IllegalStateException(
              "the reference files are not in order:\n"
                  + refused.problems().stream()
                      .map(FileProblem::toString)
                      .collect(Collectors.joining("\n")));
    };
  }
}
