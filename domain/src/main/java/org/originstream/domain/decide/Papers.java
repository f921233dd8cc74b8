package org.originstream.domain.decide;

import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.lifecycle.DocumentState;

/** Keeps of a certificate what later events are judged by. */
final class Papers {
  private Papers() {}

  static Paper first(
      DocumentState state, EventHeader header, Certificate paper, Received received, Facts facts) {
    return new Paper(
        state,
        1,
        Particulars.of(paper),
        Sides.of(header),
        received.contentSha256(),
        paper.heading().issueDate(),
        facts.validUntil(),
        Fate.NONE,
        content(received));
  }

  /** The next version: sides, date of issue and fate stay. */
  static Paper next(
      Paper before, EventHeader header, Certificate paper, Received received, Facts facts) {
    return new Paper(
        before.state(),
        header.version(),
        Particulars.of(paper),
        before.sides(),
        received.contentSha256(),
        before.issueDate(),
        facts.validUntil(),
        before.fate(),
        content(received));
  }

  private static @Nullable Bytes content(Received received) {
    Bytes value = received.arrival().value();
    return value.length() <= CaseLimits.CONTENT_BYTES_MAX ? value : null;
  }
}
