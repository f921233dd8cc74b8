package org.originstream.formats.wco;

import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;

/** What came of reading a document of the WCO Data Model. */
public sealed interface WcoReading {
  /**
   * The document is an event.
   *
   * @param event what it says, with the header completed
   * @param doorJson what it says in the door's JSON, with no more of a header than it has
   * @param losses what the event does not hold of it
   */
  record Read(OriginEvent event, Bytes doorJson, List<Loss> losses) implements WcoReading {
    public Read {
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(doorJson, "doorJson");
      losses = List.copyOf(losses);
    }
  }

  /**
   * The document is no event.
   *
   * @param problems everything that is wrong with it, at least one
   */
  record Unreadable(List<WcoProblem> problems) implements WcoReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
