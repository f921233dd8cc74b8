package org.originstream.domain.decide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Timer;

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
   * @param received the decided event
   * @param decision what was decided
   * @param after the case afterwards
   */
  static List<PlatformEvent> of(Received received, Decision decision, CaseFile after) {
    if (decision.verdict() != Verdict.ACCEPTED) {
      return List.of();
    }
    return switch (received.event()) {
      case Timer e -> gone(e, after);
      default -> List.of();
    };
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
    EventHeader header = header(timer.header().eventId(), "overdue", key, paper, timer.due());
    return expected == Expected.EXPIRY
        ? new Expired(header, Objects.requireNonNull(paper.validUntil()))
        : new Overdue(header, timer.timerId(), timer.due());
  }

  private static EventHeader header(
      UUID cause, String purpose, CertificateKey to, Paper paper, Instant at) {
    return new EventHeader(
        id(cause, purpose),
        to,
        paper.version(),
        NodeCode.EXCHANGE,
        AUTHORITY,
        0,
        at.atOffset(ZoneOffset.UTC),
        paper.sides().destination());
  }

  private static UUID id(UUID cause, String purpose) {
    return UUID.nameUUIDFromBytes((cause + "/" + purpose).getBytes(StandardCharsets.UTF_8));
  }
}
