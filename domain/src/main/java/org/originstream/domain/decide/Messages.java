package org.originstream.domain.decide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.event.Timer;
import org.originstream.domain.rule.Severity;

/**
 * What the exchange itself says because of a decision. A function of the decided event and the case
 * alone, with ids made from their cause, so that the same decision says the same again.
 */
final class Messages {
  private static final String AUTHORITY = "exchange";

  private Messages() {}

  /**
   * The messages.
   *
   * @param before the case before
   * @param received the decided event
   * @param decision what was decided
   * @param after the case afterwards
   * @param almanac places and periods
   */
  static List<PlatformEvent> of(
      CaseFile before, Received received, Decision decision, CaseFile after, Almanac almanac) {
    boolean forGood =
        decision.verdict() == Verdict.ACCEPTED || decision.verdict() == Verdict.REFUSED;
    if (!forGood) {
      return List.of();
    }
    List<PlatformEvent> messages = new ArrayList<>();
    switch (received.event()) {
      case Timer e -> messages.addAll(gone(e, after));
      case Link e -> messages.addAll(answers(before, e, decision, after));
      default -> {}
    }
    asked(before, after).forEach(link -> messages.add(link(link, decision, after)));
    if (decision.verdict() == Verdict.ACCEPTED) {
      Sightings.of(before, received.event(), after, almanac)
          .forEach(note -> messages.add(sighting(note, received, decision, after)));
    }
    return List.copyOf(messages);
  }

  /** The links that a step has added to a case. */
  static List<AskedLink> asked(CaseFile before, CaseFile after) {
    return after.relations().asked().stream()
        .filter(link -> link.state() == LinkState.ASKED)
        .filter(link -> before.relations().asked(link.link()).isEmpty())
        .toList();
  }

  private static PlatformEvent link(AskedLink link, Decision decision, CaseFile after) {
    EventHeader header = header(link.link(), link.to(), 0, NodeCode.EXCHANGE, decision.decidedAt());
    return new Link(header, after.key(), link.purpose(), link.quantity(), null, null);
  }

  private static PlatformEvent sighting(
      Sightings.Note note, Received received, Decision decision, CaseFile after) {
    String what = note.purpose() + "/" + note.to().text() + "/" + note.sighting().ended();
    EventHeader header =
        header(
            id(received.event().header().eventId(), what),
            note.to(),
            0,
            NodeCode.EXCHANGE,
            decision.decidedAt());
    return new Link(header, after.key(), note.purpose(), null, null, note.sighting());
  }

  /** What an index card has to say to a certificate about a sighting. */
  static LinkAnswer signal(Link link, CertificateKey card, CertificateKey told, Reason reason) {
    String what = "signal/" + reason.code() + "/" + told.text() + "/" + reason.text();
    EventHeader header =
        header(
            id(link.header().eventId(), what),
            told,
            0,
            NodeCode.EXCHANGE,
            link.header().occurredAt().toInstant());
    return new LinkAnswer(header, card, link.header().eventId(), false, reason, List.of());
  }

  /** The answer, and if the other takes this one's place, the word of it. */
  private static List<PlatformEvent> answers(
      CaseFile before, Link link, Decision decision, CaseFile after) {
    boolean granted = decision.verdict() == Verdict.ACCEPTED;
    UUID cause = link.header().eventId();
    LinkAnswer answer =
        new LinkAnswer(
            header(id(cause, "answer"), link.from(), 0, NodeCode.EXCHANGE, decision.decidedAt()),
            after.key(),
            cause,
            granted,
            granted ? null : reason(decision),
            granted ? after.relations().ancestors() : List.of());
    Paper paper = after.paper();
    boolean succeeds =
        granted
            && link.purpose() == LinkPurpose.REPLACEMENT
            && !before.relations().isSuccessor(link.from());
    return succeeds && paper != null
        ? List.of(
            answer,
            new Superseded(
                header(
                    id(cause, "superseded"),
                    after.key(),
                    paper.version(),
                    paper.sides().destination(),
                    decision.decidedAt()),
                link.from()))
        : List.of(answer);
  }

  /** The first finding that refuses; what was held in vain says what it waited for. */
  private static Reason reason(Decision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.severity() == Severity.REJECT)
        .findFirst()
        .map(finding -> new Reason(finding.ruleId(), finding.message()))
        .orElseThrow(() -> new IllegalStateException("refused, but no finding refuses"));
  }

  /** A timer that has gone off is news only if what it waited for is still wanting. */
  private static List<PlatformEvent> gone(Timer timer, CaseFile after) {
    Paper paper = after.paper();
    if (paper == null || !Expecting.stands(after, timer.timerId())) {
      return List.of();
    }
    return Expected.of(timer.timerId())
        .map(expected -> gone(timer, expected, paper))
        .map(List::of)
        .orElse(List.of());
  }

  private static PlatformEvent gone(Timer timer, Expected expected, Paper paper) {
    CertificateKey key = timer.header().certificate();
    EventHeader header =
        header(
            id(timer.header().eventId(), "overdue"),
            key,
            paper.version(),
            paper.sides().destination(),
            timer.due());
    return expected == Expected.EXPIRY
        ? new Expired(header, Objects.requireNonNull(paper.validUntil()))
        : new Overdue(header, timer.timerId(), timer.due());
  }

  private static EventHeader header(
      UUID id, CertificateKey to, int version, NodeCode destination, Instant at) {
    return new EventHeader(
        id, to, version, NodeCode.EXCHANGE, AUTHORITY, 0, at.atOffset(ZoneOffset.UTC), destination);
  }

  /** The id of what {@code cause} brings about; the same for the same. */
  static UUID id(UUID cause, String purpose) {
    return UUID.nameUUIDFromBytes((cause + "/" + purpose).getBytes(StandardCharsets.UTF_8));
  }
}
