package org.originstream.domain.decide;

import java.util.Optional;

/** Knows events again. */
final class Memory {
  private Memory() {}

  /**
   * What to say to an event whose id is known already; empty if it is new, or its turn has come.
   */
  static Optional<Verdict> verdict(CaseFile file, Received received) {
    var id = received.event().header().eventId();
    Optional<String> before =
        file.seen().stream()
            .filter(s -> s.eventId().equals(id))
            .map(SeenEvent::contentSha256)
            .findFirst()
            .or(() -> waitingElsewhere(file, received));
    return before.map(
        sha256 -> sha256.equals(received.contentSha256()) ? Verdict.DUPLICATE : Verdict.CONFLICT);
  }

  /** The held record itself, heard again, is no duplicate; another record with its id is. */
  private static Optional<String> waitingElsewhere(CaseFile file, Received received) {
    return waiting(file, received)
        .filter(h -> !samePlace(h.arrival(), received.arrival()))
        .map(HeldEvent::contentSha256);
  }

  static Optional<HeldEvent> waiting(CaseFile file, Received received) {
    return file.held().stream()
        .filter(h -> h.eventId().equals(received.event().header().eventId()))
        .findFirst();
  }

  private static boolean samePlace(Arrival one, Arrival other) {
    return one.topic().equals(other.topic())
        && one.partition() == other.partition()
        && one.offset() == other.offset();
  }
}
