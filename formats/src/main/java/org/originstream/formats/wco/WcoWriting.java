package org.originstream.formats.wco;

import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.Bytes;

/** What came of writing an event as a document of the WCO Data Model. */
public sealed interface WcoWriting {
  /**
   * The event is written.
   *
   * @param document in UTF-8
   * @param losses what it does not hold of the event
   */
  record Written(Bytes document, List<Loss> losses) implements WcoWriting {
    public Written {
      Objects.requireNonNull(document, "document");
      losses = List.copyOf(losses);
    }
  }

  /**
   * The event cannot be written without changing what it says.
   *
   * @param problems everything in the way, at least one
   */
  record NotCarried(List<WcoProblem> problems) implements WcoWriting {
    public NotCarried {
      problems = List.copyOf(problems);
    }
  }
}
