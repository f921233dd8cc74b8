package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;

/**
 * How much one case may remember, so that a case stays under 512 KiB and one certificate cannot
 * fill the exchange.
 */
final class CaseLimits {
  static final int SEEN_EVENTS_MAX = 1_000;
  static final int USE_ENTRIES_MAX = 2_000;
  static final int HELD_EVENTS_MAX = 64;
  static final int HELD_BYTES_MAX = 128 * 1024;
  static final int FINDINGS_MAX = 200;
  static final int CHANGES_MAX = 100;
  static final int CHANGE_CHARACTERS_MAX = 200;
  static final int CONTENT_BYTES_MAX = 64 * 1024;
  static final int VERIFICATIONS_MAX = 100;
  static final int OUTAGES_MAX = 100;
  static final int READERS_MAX = 300;
  static final int LINKS_MAX = 200;

  /** Leaves room for what is noted of every event, and for the last word of the issuer. */
  private static final int CASE_BYTES_MAX = 384 * 1024;

  private static final int CASE_BYTES_OF_ISSUER_MAX = 496 * 1024;

  /** What so few and small events leave behind is not worth measuring. */
  private static final int UNMEASURED_EVENTS_MAX = 1;

  private static final int UNMEASURED_BYTES_MAX = 4 * 1024;

  private CaseLimits() {}

  /** Whether the case takes no more such events: however full it is, its issuer may end it. */
  static boolean full(CaseFile file, OriginEvent event) {
    boolean full = file.memory().full() || file.use().uses().size() >= USE_ENTRIES_MAX;
    return full && !(event instanceof PlatformEvent) && !byIssuer(file, event);
  }

  private static boolean byIssuer(CaseFile file, OriginEvent event) {
    Paper paper = file.paper();
    return paper != null
        && event instanceof DocumentEvent
        && event.header().senderNode().equals(paper.sides().ownerNode())
        && event.header().senderAuthority().equals(paper.sides().ownerAuthority());
  }

  /** Whether an event would make the case larger than it may be. */
  static boolean tooLarge(CaseFile after, Received received, Grounds.CaseMeasure measure) {
    boolean small =
        after.memory().seen().size() <= UNMEASURED_EVENTS_MAX
            && received.arrival().value().length() <= UNMEASURED_BYTES_MAX;
    if (small || received.event() instanceof PlatformEvent) {
      return false;
    }
    int bytesMax = byIssuer(after, received.event()) ? CASE_BYTES_OF_ISSUER_MAX : CASE_BYTES_MAX;
    return measure.bytes(after) > bytesMax;
  }

  static boolean holdsTooMuch(List<HeldEvent> held, Arrival next) {
    int bytes = held.stream().mapToInt(h -> bytes(h.arrival())).sum();
    return held.size() >= HELD_EVENTS_MAX || bytes + bytes(next) > HELD_BYTES_MAX;
  }

  private static int bytes(Arrival arrival) {
    return arrival.value().length()
        + arrival.headers().stream().mapToInt(h -> h.value().length()).sum();
  }
}
