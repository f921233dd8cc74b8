package org.originstream.formats.json;

import java.util.List;
import org.originstream.domain.event.OriginEvent;

/** What came of reading a document: an event, or everything that is wrong with it. */
public sealed interface EventReading {
  /**
   * The document is an event.
   *
   * @param event what it says
   */
  record Read(OriginEvent event) implements EventReading {}

  /**
   * The document is no event.
   *
   * @param problems at least one, at most {@value #PROBLEMS_MAX}, in the order they were found
   * @param problemsTotal how many there were in all
   * @param sha256 digest of the document's bytes, 64 lower-case hexadecimal digits
   */
  record Unreadable(List<JsonProblem> problems, int problemsTotal, String sha256)
      implements EventReading {
    /** No more problems than this are listed; the rest are counted. */
    public static final int PROBLEMS_MAX = 200;

    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
