package org.originstream.domain.decide;

import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.lifecycle.DocumentState;

/** Keeps of a certificate what later events are judged by. */
final class Papers {
  private Papers() {}

  static Paper first(
      DocumentState state, EventHeader header, Certificate paper, String sha256, Facts facts) {
    return new Paper(
        state,
        1,
        Particulars.of(paper),
        Sides.of(header),
        sha256,
        paper.heading().issueDate(),
        facts.validUntil(),
        Fate.NONE);
  }

  /** The next version: sides, date of issue and fate stay. */
  static Paper next(
      Paper before, EventHeader header, Certificate paper, String sha256, Facts facts) {
    return new Paper(
        before.state(),
        header.version(),
        Particulars.of(paper),
        before.sides(),
        sha256,
        before.issueDate(),
        facts.validUntil(),
        before.fate());
  }
}
