package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.lifecycle.DocumentState;

/** Keeps of a certificate what later events are judged by. */
final class Papers {
  private Papers() {}

  static Paper first(
      DocumentState state, EventHeader header, Certificate paper, String sha256, Facts facts) {
    Heading heading = paper.heading();
    Party exporter = paper.parties().exporter();
    return new Paper(
        state,
        1,
        heading.proofType(),
        heading.agreementCode(),
        heading.exportCountry(),
        heading.importCountry(),
        exporter == null ? null : exporter.name(),
        exporter == null ? null : exporter.registrationId(),
        header.senderNode(),
        header.senderAuthority(),
        header.destination(),
        sha256,
        heading.issueDate(),
        facts.validUntil(),
        null,
        false,
        null,
        null,
        List.of());
  }

  /** The next version: what belongs to the paper's history stays. */
  static Paper next(
      Paper before, EventHeader header, Certificate paper, String sha256, Facts facts) {
    Paper fresh = first(before.state(), header, paper, sha256, facts);
    return new Paper(
        fresh.state(),
        header.version(),
        fresh.proofType(),
        fresh.agreementCode(),
        fresh.exportCountry(),
        fresh.importCountry(),
        fresh.exporterName(),
        fresh.exporterId(),
        before.ownerNode(),
        before.ownerAuthority(),
        before.destination(),
        sha256,
        before.issueDate(),
        fresh.validUntil(),
        before.successor(),
        before.revokedAfterUse(),
        before.endedAt(),
        before.lateAcceptance(),
        before.copies());
  }
}
