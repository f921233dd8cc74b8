package org.originstream.domain.decide;

import java.util.List;

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

  private CaseLimits() {}

  static boolean full(CaseFile file) {
    return file.memory().full() || file.use().uses().size() >= USE_ENTRIES_MAX;
  }

  static boolean holdsTooMuch(List<HeldEvent> held, Arrival next) {
    int bytes = held.stream().mapToInt(h -> h.arrival().value().length()).sum();
    return held.size() >= HELD_EVENTS_MAX || bytes + next.value().length() > HELD_BYTES_MAX;
  }
}
