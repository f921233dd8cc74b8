package org.originstream.domain.decide;

import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.EventHeader;

/** Guards on which version of the paper an event speaks of, and who may speak. */
final class Versions {
  private Versions() {}

  /** Null if {@code header} speaks of the current version, else why it cannot be heard now. */
  static @Nullable Growth notCurrent(Paper paper, EventHeader header) {
    return not(paper.version(), header, "speaks of version");
  }

  /** Null if {@code header} makes the next version, else why it cannot be heard now. */
  static @Nullable Growth notNext(Paper paper, EventHeader header) {
    return not(paper.version() + 1, header, "makes version");
  }

  /** Null if the owner speaks, else why nobody else may. */
  static @Nullable Growth notOwner(Paper paper, EventHeader header) {
    if (paper.sides().ownerNode().equals(header.senderNode())
        && paper.sides().ownerAuthority().equals(header.senderAuthority())) {
      return null;
    }
    return Growth.unlawful(
        "IL1",
        "/header/senderAuthority",
        "only the issuer, " + paper.sides().ownerAuthority() + ", may change this certificate",
        "let the issuing authority send it");
  }

  /** Null if the importing customs speak, else why nobody else may. */
  static @Nullable Growth notDestination(Paper paper, EventHeader header) {
    if (paper.sides().destination().equals(header.senderNode())) {
      return null;
    }
    return Growth.unlawful(
        "IL9",
        "/header/senderNode",
        "only the importing customs, "
            + paper.sides().destination()
            + ", may answer this certificate",
        "let the customs of the importing country send it");
  }

  private static @Nullable Growth not(int expected, EventHeader header, String does) {
    if (header.version() == expected) {
      return null;
    }
    if (header.version() > expected) {
      return Growth.early("VERSION", "version " + (header.version() - 1) + " has not come yet");
    }
    return Growth.unlawful(
        "IL3",
        "/header/version",
        "the event " + does + " " + header.version() + ", the certificate is past it",
        "send it for version " + expected);
  }
}
